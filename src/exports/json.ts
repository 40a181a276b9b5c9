import { readFileSync } from 'node:fs'
import {
  documentSection,
  type ExportedMeeting,
  meetingSection,
  partySection,
  redirectSection,
  type Section,
  statementSection,
} from '../register/export-pages.js'
import type { View } from '../register/queries.js'

/** Runs work in one short transaction on the register that is exported, so that a site beside the export stays quick. */
export type Look = <T>(work: (view: View) => Promise<T>) => Promise<T>

/** Sections that the contract names and of which this version finds nothing yet; they are there, and empty. */
export const EMPTY_SECTIONS = ['visits', 'commitments', 'figures', 'formats', 'positions', 'lineage'] as const

const CHUNK = 64 * 1024

/**
 * The register as one JSON object, in chunks of text (docs/register.md). Entries stand in the order of their ids, one
 * a line: the same register gives the same bytes. With `texts` each document carries its canonical text.
 */
export async function* exportJson(
  look: Look,
  { name, texts }: Readonly<{ name: string; texts: boolean }>,
): AsyncGenerator<string> {
  let chunk = ''
  for await (const piece of pieces(look, name, texts)) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

async function* pieces(look: Look, name: string, texts: boolean): AsyncGenerator<string> {
  yield `{\n"version": "register/1",\n"register": ${JSON.stringify({ name, software: software() })}`
  yield* section(look, 'documents', documentSection(texts))
  yield* section(look, 'parties', partySection)
  const disagreements: unknown[] = []
  yield* section(look, 'meetings', meetingSection, (meeting) => disagreements.push(...disagreementsOf(meeting)))
  yield* section(look, 'statements', statementSection)
  for (const empty of EMPTY_SECTIONS) yield `,\n"${empty}": []`
  yield `,\n"disagreements": [${disagreements.map((one) => `\n${JSON.stringify(one)}`).join(',')}\n]`
  yield* section(look, 'redirects', redirectSection)
  yield '\n}\n'
}

async function* section<Row>(
  look: Look,
  name: string,
  pageOf: Section<Row>,
  note: (row: Row) => void = () => undefined,
): AsyncGenerator<string> {
  yield `,\n"${name}": [`
  let comma = ''
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const { rows, next } = await look((view) => pageOf(view, from))
    for (const row of rows) {
      note(row)
      yield `${comma}\n${JSON.stringify(row)}`
      comma = ','
    }
    after = next
  }
  yield '\n]'
}

/** Values that differ, each with the reports that print it. How many independent voices those are is not known yet: null. */
function disagreementsOf({ id, differing, reports }: ExportedMeeting): unknown[] {
  return Object.entries(differing).map(([property, values]) => ({
    id: `${id}/${property}`,
    about: id,
    property,
    kind: 'disagreement',
    values: values.map(({ value, documents }) => ({
      value,
      reports: reports.filter(({ document }) => documents.includes(document)),
      independent: null,
    })),
    resolution: null,
  }))
}

function software(): string {
  const path = new URL('../../package.json', import.meta.url)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { name: string; version: string }
  return `${manifest.name} ${manifest.version}`
}
