import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CHAIN_START, chainActs } from './chain.js'
import { Damage } from './damage.js'
import { journalPaths, openJournalFiles } from './journal-files.js'
import { readActFiles } from './read-acts.js'

const hand = { at: '2031-05-17T09:00:00.000Z', by: 'keeper' }
const opening = (title: string) => ({ kind: 'register-opened', payload: { name: 'lakes', title } }) as const

let folder = ''
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rapporteur-journal-')), 'registers', 'lakes')
})
afterEach(async () => rm(join(folder, '..', '..'), { recursive: true, force: true }))

/** A journal of a few acts, closed again; answers where it stands. */
async function writeJournal(titles: readonly string[]) {
  const files = await openJournalFiles(folder)
  for (const title of titles) await files.append(chainActs('lakes', files.head(), [opening(title)], hand))
  await files.close()
  return files.head()
}

describe('the journal on disk', () => {
  test('what was appended is there after opening again', async () => {
    const head = await writeJournal(['Lakes', 'Lakes Forum'])
    const files = await openJournalFiles(folder, head)
    expect(files.head()).toMatchObject({ seq: 2, hash: head.hash })
    expect(files.cut).toEqual([])
    await files.close()
    const titles: string[] = []
    for await (const { act } of readActFiles(folder)) titles.push(JSON.parse(act?.payload ?? '{}').title)
    expect(titles).toEqual(['Lakes', 'Lakes Forum'])
  })

  test('lines taken back leave the files byte for byte as they were', async () => {
    await writeJournal(['Lakes'])
    const { acts, payloads } = journalPaths(folder)
    const before = [await readFile(acts), await readFile(payloads)]
    const files = await openJournalFiles(folder)
    const takeBack = await files.append(chainActs('lakes', files.head(), [opening('Rivers')], hand))
    await takeBack()
    expect(files.head().seq).toBe(1)
    expect([await readFile(acts), await readFile(payloads)]).toEqual(before)
    await files.append(chainActs('lakes', files.head(), [opening('Seas')], hand))
    await files.close()
    expect(await readFile(acts, 'utf8')).toMatch(/\n.*"seq":2.*\n$/)
  })

  test.each([
    ['half an act', { acts: '{"seq":3,"at":"20', payloads: '{"seq":3,"hash":"' }],
    ['a payload without its act', { acts: '', payloads: `{"seq":3,"hash":"${'a'.repeat(64)}","payload":{}}\n` }],
    ['half a payload', { acts: '', payloads: '{"seq":3,"ha' }],
  ])('%s that an interrupted append left is cut off and told of', async (_, torn) => {
    const head = await writeJournal(['Lakes', 'Lakes Forum'])
    const { acts, payloads } = journalPaths(folder)
    const before = [await readFile(acts), await readFile(payloads)]
    await appendFile(acts, torn.acts)
    await appendFile(payloads, torn.payloads)
    const files = await openJournalFiles(folder, head)
    expect(files.head().seq).toBe(2)
    expect(files.cut.length).toBeGreaterThan(0)
    await files.close()
    expect([await readFile(acts), await readFile(payloads)]).toEqual(before)
  })

  test('a chain that falls short of what was recorded is refused and left untouched', async () => {
    const head = await writeJournal(['Lakes', 'Lakes Forum'])
    const { acts } = journalPaths(folder)
    const [first = ''] = (await readFile(acts, 'utf8')).split('\n')
    for (const short of [`${first}\n`, `${first}\n{"seq":2`, '']) {
      await writeFile(acts, short)
      await expect(openJournalFiles(folder, head)).rejects.toThrow(Damage)
      expect(await readFile(acts, 'utf8')).toBe(short)
    }
  })

  test('a chain of the same length with another end is refused', async () => {
    const { seq } = await writeJournal(['Lakes'])
    await expect(openJournalFiles(folder, { seq, hash: 'b'.repeat(64) })).rejects.toThrow(/another one/)
  })

  test('a payload file that lost its last line is refused', async () => {
    const head = await writeJournal(['Lakes', 'Lakes Forum'])
    const { payloads } = journalPaths(folder)
    const [first = ''] = (await readFile(payloads, 'utf8')).split('\n')
    await truncate(payloads, first.length + 1)
    await expect(openJournalFiles(folder, head)).rejects.toThrow(/ends at act 1/)
  })

  test('a last line longer than a block of the disk is found', async () => {
    const head = await writeJournal(['Lakes', 'x'.repeat(300_000)])
    const files = await openJournalFiles(folder, head)
    expect(files.head().seq).toBe(2)
    await files.close()
    expect(CHAIN_START.seq).toBe(0)
  })
})
