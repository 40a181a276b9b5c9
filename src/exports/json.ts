import { readFileSync } from 'node:fs'
import { decisionSection } from '../register/decisions/list-decisions.js'
import {
  documentSection,
  meetingSection,
  partySection,
  redirectSection,
  type Section,
  statementSection,
} from '../register/export-pages.js'
import {
  commitmentSection,
  disagreementSection,
  figureSection,
  formatSection,
  positionSection,
  visitSection,
} from '../register/further-export-pages.js'
import { lineageSection } from '../register/lineage/lineage.js'
import type { View } from '../register/queries.js'

/** Runs work in one short transaction on the register that is exported, so that a site beside the export stays quick. */
export type Look = <T>(work: (view: View) => Promise<T>) => Promise<T>

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
  yield* section(look, 'meetings', meetingSection)
  yield* section(look, 'statements', statementSection)
  yield* section(look, 'visits', visitSection)
  yield* section(look, 'commitments', commitmentSection)
  yield* section(look, 'figures', figureSection)
  yield* section(look, 'formats', formatSection)
  yield* section(look, 'positions', positionSection)
  yield* section(look, 'disagreements', disagreementSection)
  yield* section(look, 'lineage', lineageSection)
  yield* section(look, 'decisions', decisionSection)
  yield* section(look, 'redirects', redirectSection)
  yield '\n}\n'
}

async function* section<Row>(look: Look, name: string, pageOf: Section<Row>): AsyncGenerator<string> {
  yield `,\n"${name}": [`
  let comma = ''
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const { rows, next } = await look((view) => pageOf(view, from))
    for (const row of rows) {
      yield `${comma}\n${JSON.stringify(row)}`
      comma = ','
    }
    after = next
  }
  yield '\n]'
}

function software(): string {
  const path = new URL('../../package.json', import.meta.url)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { name: string; version: string }
  return `${manifest.name} ${manifest.version}`
}
