import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from './documents/read-document.js'
import { exportJson } from './exports/json.js'
import { findFindings } from './findings/find-findings.js'
import { findLanguagePack } from './reading/language-packs.js'
import { read } from './reading/read.js'
import { type Database, keepRegister, readRegister } from './register/database.js'
import { projectDocuments } from './register/projection.js'
import type { ReadDocument } from './register/received-documents.js'

const FOLDER = join(import.meta.dirname, '..', 'bench', 'clusters')

/** One document of a cluster: `id` is the name by which expectations know it. */
export type Told = Readonly<{
  id: string
  outlet: string
  published: string
  url: string
  title: string
  text: string
}>

/** The names of all clusters. */
export function listClusters(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replace(/\.txt$/, ''))
    .sort()
}

/** The documents of a cluster, in the order in which they stand in its file. */
export function readCluster(name: string): readonly Told[] {
  const [, ...parts] = readFileSync(join(FOLDER, `${name}.txt`), 'utf8').split(/^=== /m)
  return parts.map((part) => {
    const end = part.indexOf('\n')
    const [id = '', outlet = '', published = '', url = '', title = ''] = part
      .slice(0, end)
      .split('|')
      .map((field) => field.trim())
    return { id, outlet, published, url, title, text: part.slice(end + 1).trim() }
  })
}

type Reported = Readonly<{ reports: readonly Readonly<{ document: string }>[] }>

/** What is asked of an export. */
export type Exported = Readonly<{
  documents: readonly Readonly<{ id: string; url: string }>[]
  parties: readonly (Reported & Readonly<{ id: string; kind: string; name: string; aliases: readonly string[] }>)[]
  meetings: readonly (Reported &
    Readonly<{ id: string; meetingKind: string; date: string | null; place: string | null; status: string }>)[]
  visits: readonly (Reported &
    Readonly<{
      id: string
      status: string
      legs: readonly Readonly<{ place: string; date: string | null; dateEdtf: string | null }>[]
    }>)[]
  statements: readonly (Reported &
    Readonly<{ id: string; speaker: Readonly<{ name: string }> | null; text: string; variants: readonly unknown[] }>)[]
  commitments: readonly (Reported &
    Readonly<{
      id: string
      actor: Readonly<{ name: string }>
      amount: Readonly<{ value: number; currency: string }> | null
    }>)[]
  disagreements: readonly Readonly<{
    id: string
    about: string
    property: string
    kind: string
    values: readonly (Reported & Readonly<{ value: string; independent: number }>)[]
    resolution: Readonly<{ value: string; because: readonly Readonly<{ rule: string }>[] }> | null
  }>[]
  lineage: readonly Readonly<{
    documents: readonly [string, string]
    kind: string
    direction: Readonly<{ from: string }> | null
  }>[]
  redirects: readonly Readonly<{ from: string; to: string }>[]
}>

/** The documents as the intake hands them on, read here and now by the present rules. */
function readAll(told: readonly Told[]): readonly ReadDocument[] {
  return told.map(({ id: _, text, ...given }, at) => {
    const document = readText(text, given)
    const pack = findLanguagePack(document.language)
    const sha256 = createHash('sha256')
      .update(JSON.stringify([text, given]))
      .digest('hex')
    const received = {
      document: sha256.slice(0, 16),
      sha256,
      textSha256: document.textSha256,
      source: given.url,
      mediaType: 'text/plain',
      bytes: text.length,
      given,
    }
    const findings = pack ? findFindings(read(document, pack)) : []
    return { received, seq: at + 1, at: '2032-01-01T00:00:00.000Z', document, findings }
  })
}

/** Takes a cluster into a register of its own, in the order of its file, and answers what the register then says. */
export async function exportCluster(database: Database, name: string): Promise<Exported> {
  await keepRegister(database, { register: name }, async (view) => {
    const row = { register_id: name, title: name, opened_at: '2032-01-01T00:00:00.000Z', head_seq: 0, head_hash: '' }
    await view.tx.insertInto('registers').values(row).execute()
    await projectDocuments(view, readAll(readCluster(name)))
  })
  let text = ''
  const look: Parameters<typeof exportJson>[0] = (work) =>
    readRegister(database, { register: name, audiences: ['public'] }, work)
  for await (const chunk of exportJson(look, { name, texts: false })) text += chunk
  return JSON.parse(text) as Exported
}
