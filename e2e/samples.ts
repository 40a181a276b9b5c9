import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readDocument } from '../src/documents/read-document.js'
import { findFindings } from '../src/findings/find-findings.js'
import type { Site } from '../src/pages/site.js'
import { queries } from '../src/queries.js'
import { read } from '../src/reading/read.js'
import { keepRegister, openDatabase, readRegister } from '../src/register/database.js'
import { projectDocuments, type ReadDocument } from '../src/register/projection.js'

const SAMPLES = new URL('../samples/', import.meta.url)

/** The samples in a register of their own in a database in memory, as a site; `close` ends the database. */
export async function openSamples(): Promise<Readonly<{ site: Site; close: () => Promise<void> }>> {
  const database = await openDatabase({ folder: 'memory://' })
  const register = 'demonstration'
  const names = readdirSync(SAMPLES).filter((name) => /\.(?:txt|html)$/.test(name))
  const documents = await Promise.all(names.sort().map(asRead))
  await keepRegister(database, { register }, async (view) => {
    const row = {
      register_id: register,
      title: 'Demonstration',
      opened_at: '2031-12-01T00:00:00.000Z',
      head_seq: 0,
      head_hash: '',
    }
    await view.tx.insertInto('registers').values(row).execute()
    await projectDocuments(view, documents)
  })
  const site: Site = {
    queries,
    read: (name, work) => readRegister(database, { register: name, audiences: ['public'] }, work),
    registers: async () => [
      {
        name: register,
        title: 'Demonstration',
        demonstration: true,
        documents: names.length,
        meetings: 0,
        statements: 0,
        latest: null,
      },
    ],
  }
  return { site, close: () => database.close() }
}

async function asRead(name: string, at: number): Promise<ReadDocument> {
  const bytes = readFileSync(new URL(name, SAMPLES))
  const outcome = await readDocument(bytes, { name })
  if (!outcome.ok) throw new Error(`${name}: ${outcome.reason}`)
  const { document, mediaType } = outcome
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const received = {
    document: sha256.slice(0, 16),
    sha256,
    textSha256: document.textSha256,
    source: `samples/${name}`,
    mediaType,
    bytes: bytes.length,
    given: {},
  }
  const findings = findFindings(read(document))
  return { received, seq: at + 1, at: '2031-12-01T00:00:00.000Z', document, findings }
}
