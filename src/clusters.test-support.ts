import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Deployment, openRegister } from './deployment.js'
import { exportJson } from './exports/json.js'
import { takeIn } from './intake.js'
import { walkSources } from './source-files.js'

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

/** Takes documents into a register of their own, in their order. */
export async function addDocuments(
  deployment: Deployment,
  { register, folder }: Readonly<{ register: string; folder: string }>,
  told: readonly Told[],
): Promise<void> {
  await openRegister(deployment, register, register, { at: '2032-01-01T00:00:00.000Z', by: 'keeper' })
  mkdirSync(folder, { recursive: true })
  const name = `${register}.jsonl`
  writeFileSync(join(folder, name), told.map(({ id: _, ...record }) => `${JSON.stringify(record)}\n`).join(''))
  const files = []
  for await (const file of walkSources(folder, [name])) files.push(file)
  await takeIn(deployment, register, files, {
    by: 'keeper',
    show: () => undefined,
    stopping: new AbortController().signal,
  })
}

/** The register as its export gives it. */
export async function exported(deployment: Deployment, register: string): Promise<Exported> {
  let text = ''
  const look: Parameters<typeof exportJson>[0] = (work) => deployment.read(register, work)
  for await (const chunk of exportJson(look, { name: register, texts: false })) text += chunk
  return JSON.parse(text) as Exported
}
