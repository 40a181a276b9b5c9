import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashOf } from './chain.js'
import { Damage } from './damage.js'
import { openStore, sweepStore } from './store.js'

const note = Buffer.from('The delegations agreed on a timetable.\n')
const kept = { sha256: hashOf(note), bytes: note }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-store-'))
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

describe('the store of originals and texts', () => {
  test('keeping twice is keeping once, and leaves nothing half-written', async () => {
    const store = openStore(folder)
    await store.keep('originals', [kept, kept])
    const { mtimeMs } = await stat(store.pathOf('originals', kept.sha256))
    await store.keep('originals', [kept])
    expect((await stat(store.pathOf('originals', kept.sha256))).mtimeMs).toBe(mtimeMs)
    expect(await store.read('originals', kept.sha256)).toEqual(note)
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  test('an original is not a text', async () => {
    const store = openStore(folder)
    await store.keep('originals', [kept])
    await expect(store.read('texts', kept.sha256)).rejects.toThrow(Damage)
    expect(await store.findFault('texts', kept.sha256)).toBe('is gone')
  })

  test('a file is copied in under its hash, whatever its size', async () => {
    const path = join(folder, 'long.bin')
    const long = Buffer.alloc(3_000_000, 'lake ')
    await writeFile(path, long)
    const store = openStore(folder)
    expect(await store.keepFile('originals', path)).toEqual({ sha256: hashOf(long), size: long.length })
    expect(await store.findFault('originals', hashOf(long))).toBeUndefined()
  })

  test('a changed byte is never handed out', async () => {
    const store = openStore(folder)
    await store.keep('originals', [kept])
    const changed = Buffer.from(note)
    changed[4] = 0x44
    await writeFile(store.pathOf('originals', kept.sha256), changed)
    await expect(store.read('originals', kept.sha256)).rejects.toThrow(/not as received/)
    expect(await store.findFault('originals', kept.sha256)).toMatch(/is not as it was kept/)
  })

  test('what an interrupted keeping left is swept away', async () => {
    const store = openStore(folder)
    await store.keep('texts', [kept])
    await writeFile(join(folder, 'incoming', 'half'), 'The deleg')
    await sweepStore(folder)
    await expect(readdir(join(folder, 'incoming'))).rejects.toThrow(/ENOENT/)
    expect(await store.read('texts', kept.sha256)).toEqual(note)
  })
})
