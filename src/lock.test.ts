import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findHolder, takeLock } from './lock.js'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-lock-'))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that tries for the lock when told, says whether it got it, and holds on until its input ends. */
const RIVAL = `
  const { takeLock } = await import(process.argv[1])
  process.stdout.write('ready\\n')
  process.stdin.once('data', () => {
    const outcome = takeLock(process.argv[2], 'rival')
    process.stdout.write(outcome.ok ? 'won\\n' : 'lost to ' + outcome.holder.pid + '\\n')
  })
  process.stdin.once('end', () => process.exit())
`
const LOCK_MODULE = new URL('../dist/lock.js', import.meta.url).href

async function startRival() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', RIVAL, LOCK_MODULE, path])
  const said: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const until = async (word: RegExp) => {
    while (!word.test(said.join(''))) await once(child.stdout, 'data')
    return said.join('')
  }
  await until(/ready/)
  return { child, until }
}

/** The lock of a process that is no more. */
function leaveDeadLock(fields: Readonly<Record<string, unknown>> = {}): void {
  const dead = { pid: 2 ** 30, started: 'long ago', token: 'dead-lock', command: 'add', ...fields }
  writeFileSync(path, JSON.stringify(dead))
}

describe('the lock of a deployment', () => {
  test('a second taker is told who holds it and where that one listens', () => {
    const first = takeLock(path, 'serve')
    if (!first.ok) throw new Error('nobody else is there')
    first.lock.announce({ address: 'http://127.0.0.1:3000/', socket: '/tmp/s' })
    const second = takeLock(path, 'add')
    expect(second).toMatchObject({ ok: false, holder: { pid: process.pid, address: 'http://127.0.0.1:3000/' } })
    first.lock.release()
    expect(findHolder(path)).toBeUndefined()
    expect(takeLock(path, 'add').ok).toBe(true)
  })

  test.each([
    ['whose process ended', {}],
    ['whose process id was given to another process', { pid: process.pid, started: 'before this one' }],
  ])('a lock %s is taken over', (_, fields) => {
    leaveDeadLock(fields)
    expect(findHolder(path)).toBeUndefined()
    expect(takeLock(path, 'add').ok).toBe(true)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  test.each(['', 'not a lock', '{"pid":1}', `{"pid":${2 ** 30},"token":"../elsewhere"}`])(
    'a lock that reads %j is taken over',
    (content) => {
      writeFileSync(path, content)
      expect(takeLock(path, 'add').ok).toBe(true)
      expect(readdirSync(folder)).toEqual(['lock'])
    },
  )

  test('whoever died while taking over is succeeded in turn', () => {
    leaveDeadLock()
    writeFileSync(
      `${path}.dead-lock`,
      JSON.stringify({ pid: 2 ** 30, started: 'x', token: 'dead-guard', command: 'add' }),
    )
    expect(takeLock(path, 'add').ok).toBe(true)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  test('of several processes that take over a dead lock at once exactly one wins', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 3; round++) {
      leaveDeadLock({ token: `dead-${round}` })
      const rivals = await Promise.all(Array.from({ length: 6 }, startRival))
      for (const { child } of rivals) child.stdin.write('go\n')
      const said = await Promise.all(rivals.map(({ until }) => until(/won|lost/)))
      const winners = rivals.filter((_, index) => said[index]?.includes('won'))
      expect(winners).toHaveLength(1)
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: winners[0]?.child.pid })
      for (const { child } of rivals) {
        child.stdin.end()
        await once(child, 'exit')
      }
    }
  })
})
