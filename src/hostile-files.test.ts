import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const SECONDS_A_DOCUMENT = 8
const MOST_MEGABYTES = 2200

type Outcome = Readonly<{ name: string; reason?: string; fault?: string; words?: string; megabytes?: number }>

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-hostile-'))
const hostile = join(folder, 'hostile')
let outcomes: readonly Outcome[] = []
let names: readonly string[] = []

async function run(file: string, ...argv: readonly string[]): Promise<Readonly<{ code: number | null; out: string }>> {
  const child = spawn(process.execPath, [join(ROOT, file), ...argv], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { out: await text(child.stdout), code: await ended }
}

/** Sound documents among the hostile ones, whose reading nothing may hinder. */
const NEIGHBOURS = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}-neighbour.txt`)

beforeAll(async () => {
  await run('scripts/hostile-files.mjs', hostile)
  for (const name of NEIGHBOURS) {
    writeFileSync(join(hostile, name), `The ministers met in Oslo on 3 May 2031, and ${name} was written about it.`)
  }
  names = readdirSync(hostile)
  const { out, code } = await run('scripts/read-hostile-files.mjs', hostile, String(SECONDS_A_DOCUMENT))
  if (code !== 0) throw new Error(`ended with ${code}`)
  outcomes = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Outcome)
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('files made to do harm', () => {
  test('are more than two hundred, and each is answered for', () => {
    expect(names.length - NEIGHBOURS.length).toBeGreaterThanOrEqual(200)
    const answered = outcomes.map(({ name }) => basename(name))
    expect(
      names.filter((name) => !outcomes.some((outcome) => outcome.name.includes(`/${name.replace(/\.gz$/, '')}`))),
    ).toEqual([])
    expect(answered.length).toBeGreaterThan(names.length)
  })

  test('crash nothing: each is read, or named with a reason a person can act on', () => {
    const silent = outcomes.filter(({ reason, words, megabytes }) => !reason && words === undefined && !megabytes)
    expect(silent).toEqual([])
    expect(
      outcomes.filter(
        ({ reason }) => reason?.startsWith('the reader failed') || reason?.includes('ended in the middle'),
      ),
    ).toEqual([])
  })

  test('every block and quote of what is read stands where it says', () => {
    expect(outcomes.filter(({ fault }) => fault !== undefined)).toEqual([])
  })

  test('do not hinder their neighbours', () => {
    const read = outcomes.filter(
      ({ name, words }) => name.includes('-neighbour') && words?.startsWith('The ministers met'),
    )
    expect(read).toHaveLength(NEIGHBOURS.length)
  })

  test('take no more memory than two readers may', () => {
    expect(outcomes.at(-1)?.megabytes).toBeLessThan(MOST_MEGABYTES)
  })
})

test('on record, what was damaged stays as it came, and the record is sound', { timeout: 300_000 }, async () => {
  const some = join(folder, 'some')
  mkdirSync(some)
  const kinds =
    /^(?:flipped-10\.|surrogates|nuls|odd|private|right|controls|again|names-that|.*sent-as|no-|locked|items-of)/
  for (const name of names.filter((each) => kinds.test(each))) copyFileSync(join(hostile, name), join(some, name))
  const data = ['--data', join(folder, 'data')]
  const added = await run('dist/cli.js', 'add', some, '--json', ...data)
  expect(added.code).toBe(3)
  const { read, unread } = JSON.parse(added.out) as { read: number; unread: { file: string; reason: string }[] }
  expect(read).toBeGreaterThan(15)
  expect(unread.filter(({ file, reason }) => file === '' || reason === '')).toEqual([])
  expect((await run('dist/cli.js', 'check', ...data)).code).toBe(0)
  const again = await run('dist/cli.js', 'add', some, '--json', ...data)
  expect(JSON.parse(again.out)).toMatchObject({ read: 0 })
})
