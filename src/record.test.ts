import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catchUp } from './catch-up.js'
import { checkDeployment } from './check-record.js'
import { type Deployment, openDeployment, requireRegister } from './deployment.js'
import { writeDocuments } from './generated-documents.test-support.js'
import { takeIn } from './intake.js'
import type { Intake } from './intake-tally.js'
import { queries } from './queries.js'
import { walkSources } from './source-files.js'

const SILENT = { by: 'keeper', show: () => undefined, stopping: new AbortController().signal }

let root = ''
let folder = ''
let documents = ''
let intake: Intake

async function open(): Promise<Deployment> {
  const opened = await openDeployment({ folder }, 'test')
  if (!opened.ok) throw new Error(`held by ${opened.holder.pid}`)
  return opened.deployment
}

async function withDeployment<T>(work: (deployment: Deployment) => Promise<T>): Promise<T> {
  const deployment = await open()
  try {
    return await work(deployment)
  } finally {
    await deployment.close()
  }
}

async function addAll(deployment: Deployment, ...sources: readonly string[]): Promise<Intake> {
  await requireRegister(deployment, 'own', { at: '2031-06-01T00:00:00.000Z', by: 'keeper' })
  const files = []
  for await (const file of walkSources(root, sources)) files.push(file)
  return takeIn(deployment, 'own', files, SILENT)
}

/** What `check` says, after the start that precedes it: damage met there is told by the check as well. */
function faultsNow(): Promise<readonly string[]> {
  return withDeployment(async (deployment) => {
    await catchUp(deployment, () => undefined)
    const checked = await checkDeployment(deployment, () => undefined)
    return checked.flatMap(({ faults }) => faults.map(({ place, what }) => `${place}: ${what}`))
  })
}

function filesUnder(path: string): readonly string[] {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
  return names.filter((name) => statSync(name).isFile()).sort()
}

/** Changes one byte at a position drawn at random, answers how to put it back. */
function changeByte(path: string): Readonly<{ at: number; restore: () => void }> {
  const before = readFileSync(path)
  const at = Math.floor(Math.random() * before.length)
  const after = Buffer.from(before)
  after[at] = ((after[at] ?? 0) + 1 + Math.floor(Math.random() * 254)) % 256
  writeFileSync(path, after)
  return { at, restore: () => writeFileSync(path, before) }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-record-'))
  folder = join(root, 'data')
  documents = join(root, 'documents')
  writeDocuments(documents, 12, 'r')
  writeFileSync(join(documents, 'note-9000.txt'), readFileSync(join(documents, 'note-0003.txt')))
  writeFileSync(join(documents, 'picture.png'), Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))
  intake = await withDeployment((deployment) => addAll(deployment, 'documents', 'nowhere.txt'))
}, 120_000)
afterAll(async () => rm(root, { recursive: true, force: true }))

describe('an intake', () => {
  test('tells documents read, twice there, kept unread and missing apart', () => {
    expect(intake).toMatchObject({
      sources: 15,
      done: 15,
      read: 12,
      duplicates: [{ file: 'documents/note-9000.txt', of: 'documents/note-0003.txt' }],
      stopped: false,
    })
    expect(intake.unread).toEqual([
      { file: 'documents/picture.png', reason: expect.stringContaining('image'), kept: true },
      { file: 'nowhere.txt', reason: 'there is no such file', kept: false },
    ])
    expect(intake.findings['statement']).toBeGreaterThanOrEqual(12)
    expect(intake.entries.new).toBeGreaterThan(0)
  })

  test('the same documents again are on record already, and no act is added', async () => {
    const [before, again, after] = await withDeployment(async (deployment) => {
      const files = await deployment.filesOf('own')
      const seq = files?.head().seq
      return [seq, await addAll(deployment, 'documents'), files?.head().seq]
    })
    expect(again).toMatchObject({ read: 0, unread: [] })
    expect(again.duplicates).toHaveLength(14)
    expect(again.duplicates[0]?.of).toMatch(/on record already/)
    expect(after).toBe(before)
  })

  test('a document larger than any that is read is kept unread without being held in memory', async () => {
    const path = join(root, 'long.txt')
    writeFileSync(path, Buffer.alloc(20_000_001, 'lake '))
    const long = await withDeployment((deployment) => addAll(deployment, 'long.txt'))
    expect(long.unread).toEqual([{ file: 'long.txt', reason: expect.stringContaining('larger than'), kept: true }])
    expect(await faultsNow()).toEqual([])
  })

  test('asked to stop, it keeps what is under way and leaves the rest', async () => {
    const stop = new AbortController()
    // More than are ever under way at once.
    writeDocuments(join(root, 'many'), 200, 'many')
    const stopped = await withDeployment(async (deployment) => {
      const files = []
      for await (const file of walkSources(root, ['many'])) files.push(file)
      return takeIn(deployment, 'own', files, { ...SILENT, show: () => stop.abort(), stopping: stop.signal })
    })
    expect(stopped.stopped).toBe(true)
    expect(stopped.done).toBeLessThan(200)
    expect(stopped.read).toBe(stopped.done)
    expect(await faultsNow()).toEqual([])
  })
})

describe('checking the record', () => {
  test('a record as written is sound, and every quote was looked at', async () => {
    const [own] = await withDeployment((deployment) => checkDeployment(deployment, () => undefined))
    expect(own).toMatchObject({ register: 'own', faults: [] })
    expect(own?.quotes).toBeGreaterThan(24)
  })

  test.each(['originals', 'texts'])(
    'one byte changed in any of the %s is found and named',
    { timeout: 120_000 },
    async (holding) => {
      for (let round = 0; round < 3; round++) {
        const paths = filesUnder(join(folder, holding)).filter((path) => statSync(path).size < 100_000)
        const path = paths[Math.floor(Math.random() * paths.length)] ?? ''
        const changed = changeByte(path)
        const faults = await faultsNow()
        changed.restore()
        expect(faults, `byte ${changed.at} of ${path}`).toEqual([expect.stringContaining(path)])
      }
      expect(await faultsNow()).toEqual([])
    },
  )

  test.each(['acts.jsonl', 'payloads.jsonl'])(
    'one byte changed anywhere in %s is found',
    { timeout: 240_000 },
    async (name) => {
      const path = join(folder, 'registers', 'own', name)
      for (let round = 0; round < 8; round++) {
        const changed = changeByte(path)
        const faults = await faultsNow()
        changed.restore()
        expect(faults, `byte ${changed.at} of ${path}`).not.toEqual([])
      }
      expect(await faultsNow()).toEqual([])
    },
  )

  test.each(['acts.jsonl', 'payloads.jsonl'])(
    'a last line that is missing from %s is found, and the file left as it is',
    async (name) => {
      const path = join(folder, 'registers', 'own', name)
      const before = readFileSync(path, 'utf8')
      const short = before.slice(0, before.lastIndexOf('\n', before.length - 2) + 1)
      writeFileSync(path, short)
      const faults = await faultsNow()
      expect(readFileSync(path, 'utf8')).toBe(short)
      writeFileSync(path, before)
      expect(faults).not.toEqual([])
    },
  )

  test('an original that is gone is named with its document', async () => {
    const [path = ''] = filesUnder(join(folder, 'originals'))
    const before = readFileSync(path)
    rmSync(path)
    const faults = await faultsNow()
    writeFileSync(path, before)
    expect(faults).toEqual([expect.stringMatching(/the original of document [0-9a-f]{16} \(act \d+\) is gone/)])
  })

  test('a quote that was moved in the database is found', async () => {
    const faults = await withDeployment(async (deployment) => {
      const moved = (by: number) =>
        deployment.keep('own', async ({ view: { tx } }) => {
          const row = await tx.selectFrom('findings').selectAll().orderBy('finding_id').executeTakeFirstOrThrow()
          const evidence = row.body.evidence.map((each) => ({ ...each, start: each.start + by, end: each.end + by }))
          const body = JSON.stringify({ ...row.body, evidence })
          await tx
            .updateTable('findings')
            .set({ body })
            .where('document_id', '=', row.document_id)
            .where('finding_id', '=', row.finding_id)
            .execute()
        })
      await moved(1)
      const [checked] = await checkDeployment(deployment, () => undefined)
      await moved(-1)
      return checked?.faults ?? []
    })
    expect(faults).toEqual([expect.objectContaining({ what: expect.stringContaining('do not stand there') })])
  })
})

describe('deriving the database afresh', () => {
  test('without its database the register comes back under the same ids, and no act is added', {
    timeout: 120_000,
  }, async () => {
    const look = () =>
      withDeployment(async (deployment) => {
        await catchUp(deployment, () => undefined)
        const files = await deployment.filesOf('own')
        const overview = await deployment.read('own', (view) => queries.getOverview(view))
        const meetings = await deployment.read('own', (view) => queries.listMeetings(view, { pageSize: 500 }))
        const statements = await deployment.read('own', (view) => queries.listStatements(view, { pageSize: 500 }))
        const people = await deployment.read('own', (view) => queries.listParties(view, { pageSize: 500 }))
        return { head: files?.head().seq, counts: overview.counts, meetings, statements, people }
      })
    const before = await look()
    rmSync(join(folder, 'database'), { recursive: true })
    expect(await look()).toEqual(before)
    expect(await faultsNow()).toEqual([])
  })
})
