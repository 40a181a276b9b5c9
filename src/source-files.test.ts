import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { walkSources } from './source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function walk(...names: string[]) {
  const found = []
  for await (const file of walkSources(folder, names)) found.push(file)
  return found
}

/** A name in an encoding of one byte a letter, as old archives leave them. */
const GARBLED = Buffer.concat([Buffer.from(`${folder}/old/caf`), Buffer.from([0xe9]), Buffer.from('.txt')])
mkdirSync(join(folder, 'old'))
writeFileSync(GARBLED, 'The ministers met.')

test('a file whose name is not UTF-8 is found in its folder, its bytes shown', async () => {
  const [file] = await walk('old')
  expect(file).toMatchObject({ ok: true, name: 'old/caf\\xE9.txt' })
  expect(file?.ok && readFileSync(file.path, 'utf8')).toBe('The ministers met.')
})

test('and by its name as a program gets to see it', async () => {
  const [file] = await walk('old/caf\ufffd.txt')
  expect(file?.ok && readFileSync(file.path, 'utf8')).toBe('The ministers met.')
  expect(await walk('old/other\ufffd.txt')).toMatchObject([{ ok: false, reason: 'there is no such file' }])
})

test('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(await walk('pipe')).toEqual([{ ok: false, name: 'pipe', reason: 'not a file: a device, a pipe or a socket' }])
})

test('an address of another kind than the web’s is no file name: it says so', async () => {
  expect(await walk('ftp://example.org/note.txt')).toMatchObject([
    { ok: false, reason: expect.stringMatching(/^ftp addresses are not fetched/) },
  ])
})
