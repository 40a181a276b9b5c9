import type {
  DocumentEntry,
  MeetingEntry,
  Page,
  PartyEntry,
  Reading,
  Report,
  StatementEntry,
} from '../register/entries.js'
import { NotFound } from '../register/not-found.js'
import type { PageOf, Queries, View } from '../register/queries.js'

/** Runs work in one short transaction on the register that is exported, so that a site beside the export stays quick. */
export type Look = <T>(work: (view: View) => Promise<T>) => Promise<T>

export type Exporting = Readonly<{ name: string; software: string; texts: boolean }>

const IDS_AT_A_TIME = 500
const ENTRIES_AT_A_TIME = 20

/**
 * The register as one JSON object (docs/register.md), in chunks of an entry each. Kinds of entry that this version
 * does not make are there as empty lists.
 */
export async function* exportJson(
  look: Look,
  queries: Queries,
  { name, software, texts }: Exporting,
): AsyncGenerator<string> {
  yield `{"version":"register/1","register":${JSON.stringify({ name, software })}`
  yield* list(look, 'documents', queries.listDocuments, queries.getDocument, (entry) => toDocument(entry, texts))
  yield* list(look, 'parties', queries.listParties, queries.getParty, toParty)
  const differing: unknown[] = []
  yield* list(look, 'meetings', queries.listMeetings, queries.getMeeting, (entry) => {
    differing.push(...toDisagreements(entry))
    return toMeeting(entry)
  })
  yield* list(look, 'statements', queries.listStatements, queries.getStatement, toStatement)
  yield `,"disagreements":${JSON.stringify(differing)}`
  for (const kind of ['visits', 'commitments', 'figures', 'formats', 'positions', 'lineage']) yield `,"${kind}":[]`
  yield '}\n'
}

async function* list<Entry>(
  look: Look,
  kind: string,
  page: (view: View, of: PageOf) => Promise<Page<Readonly<{ id: string }>>>,
  get: (view: View, id: string) => Promise<Entry>,
  write: (entry: Entry) => unknown,
): AsyncGenerator<string> {
  yield `,"${kind}":[`
  let comma = ''
  for await (const id of idsOf(look, page)) {
    for (const entry of await look((view) => getEach(view, id, get))) {
      yield `${comma}\n${JSON.stringify(write(entry))}`
      comma = ','
    }
  }
  yield ']'
}

async function* idsOf(
  look: Look,
  page: (view: View, of: PageOf) => Promise<Page<Readonly<{ id: string }>>>,
): AsyncGenerator<readonly string[]> {
  for (let number = 1; ; number += 1) {
    const { rows } = await look((view) => page(view, { page: number, pageSize: IDS_AT_A_TIME }))
    if (rows.length === 0) return
    for (let from = 0; from < rows.length; from += ENTRIES_AT_A_TIME) {
      yield rows.slice(from, from + ENTRIES_AT_A_TIME).map(({ id }) => id)
    }
  }
}

/** An entry that was merged away since its id was listed is left out: its successor is in the list. */
async function getEach<Entry>(
  view: View,
  ids: readonly string[],
  get: (view: View, id: string) => Promise<Entry>,
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const id of ids) {
    try {
      entries.push(await get(view, id))
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
    }
  }
  return entries
}

function toDocument(entry: DocumentEntry, texts: boolean) {
  const { id, title, outlet, url, authors, published, language, sha256, textSha256, unread, text } = entry
  const document = { id, title, outlet, url, authors, published, language, sha256, textSha256, unread }
  return texts && unread === null ? { ...document, text } : document
}

function toParty({ id, kind, name, aliases, state, roles, reports }: PartyEntry) {
  const held = roles.map(({ title, of, documents }) => {
    const printed = reports.filter(({ document, finding }) => documents.includes(document.id) && isRole(finding, title))
    return { title, of, from: null, to: null, reports: printed.map(toReport) }
  })
  return { id, kind, name, aliases, state, roles: held, reports: reports.map(toReport) }
}

function isRole(finding: Report['finding'], title: string): boolean {
  return finding.kind === 'role' && finding.title === title
}

function toMeeting({
  id,
  meetingKind,
  format,
  title,
  date,
  place,
  participants,
  status,
  topics,
  reports,
}: MeetingEntry) {
  const seats = participants.map(({ party, name, onBehalfOf }) => ({ party, name, onBehalfOf: onBehalfOf ?? null }))
  return {
    id,
    meetingKind,
    format,
    title,
    date,
    place,
    participants: seats,
    status,
    topics,
    reports: reports.map(toReport),
  }
}

function toStatement({ id, speaker, role, form, text, date, variants, reports }: StatementEntry) {
  return { id, speaker, role, form, text, date, occasion: null, reports: reports.map(toReport), variants }
}

/** Values that differ, each with the documents that print it. How many voices those are is not told here: null. */
function toDisagreements({ id, differing }: MeetingEntry) {
  return Object.entries(differing).map(([property, values]) => ({
    id: `${id}/${property}`,
    about: id,
    property,
    kind: 'disagreement',
    values: values.map(({ value, documents }: Reading<string>) => ({ value, reports: documents, independent: null })),
    resolution: null,
  }))
}

function toReport({ document, evidence }: Report) {
  return { document: document.id, evidence }
}
