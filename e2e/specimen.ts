import { createHash } from 'node:crypto'
import type { PageQueries, RegisterSummary, Site } from '../src/pages/site.js'
import type { DocumentEntry, DocumentSummary, Report, SearchHit } from '../src/register/entries.js'
import { NotFound } from '../src/register/not-found.js'
import type { View } from '../src/register/queries.js'
import { seeInDocument } from '../src/seen-marks.js'
import type { Block, BlockRole } from '../src/vocabulary/documents.js'
import { cite, type Span } from '../src/vocabulary/evidence.js'
import type { Finding, Mention, MentionType } from '../src/vocabulary/findings.js'
import { furtherQueries } from './further-specimen.js'
import type { Holdings } from './specimen-holdings.js'
import { meetingRow, paged, statementRow } from './specimen-rows.js'

/** A site whose registers lie in memory: it answers as a register does, so that pages can be tried without a database. */
export function specimenSite(registers: Readonly<Record<string, Holdings>>): Site {
  const holdings = ({ register }: View) => {
    const held = registers[register]
    if (!held) throw new NotFound('register', register)
    return held
  }
  const choose = <T extends Readonly<{ id: string }>>(rows: readonly T[], id: string, view: View): T => {
    const row = rows.find((each) => each.id === id)
    if (!row) throw new NotFound('entry', id, holdings(view).moved?.[id] ?? null)
    return row
  }
  const queries: PageQueries = {
    getOverview: async (view) => {
      const held = holdings(view)
      const { title, documents, meetings, statements, parties } = held
      return {
        register: view.register,
        title,
        counts: {
          documents: documents.length,
          unread: documents.filter(({ unread }) => unread !== null).length,
          meetings: meetings.length,
          statements: statements.length,
          people: parties.filter(({ kind }) => kind === 'person').length,
          differing: meetings.filter(({ differing }) => Object.keys(differing).length > 0).length,
          visits: held.visits.length,
          commitments: held.commitments.length,
          figures: held.figures.length,
          formats: held.formats.length,
          positions: held.positions.length,
          disagreements: held.disagreements.length,
        },
        latestMeetings: meetings.slice(0, 5).map(meetingRow),
        latestStatements: statements.slice(0, 5).map(statementRow),
        latestDocuments: documents.slice(0, 5),
      }
    },
    listDocuments: async (view, of = {}) =>
      paged(
        holdings(view).documents.filter(
          (each) =>
            (of.outlet === undefined || each.outlet === of.outlet) && (of.unread !== true || each.unread !== null),
        ),
        of,
      ),
    getDocument: async (view, id) => choose(holdings(view).documents, id, view),
    listMeetings: async (view, of = {}) =>
      paged(
        holdings(view)
          .meetings.filter(
            (each) =>
              (of.meetingKind === undefined || each.meetingKind === of.meetingKind) &&
              (of.format === undefined || each.format === of.format) &&
              (of.year === undefined || (each.date ?? '').startsWith(of.year)) &&
              (of.party === undefined || each.participants.some(({ party }) => party === of.party)),
          )
          .map(meetingRow),
        of,
      ),
    getMeeting: async (view, id) => choose(holdings(view).meetings, id, view),
    listStatements: async (view, of = {}) =>
      paged(
        holdings(view)
          .statements.filter(
            (each) =>
              (of.form === undefined || each.form === of.form) &&
              (of.year === undefined || (each.date ?? '').startsWith(of.year)) &&
              (of.speaker === undefined || each.speaker?.party === of.speaker),
          )
          .map(statementRow),
        of,
      ),
    getStatement: async (view, id) => choose(holdings(view).statements, id, view),
    listParties: async (view, of = {}) =>
      paged(
        holdings(view)
          .parties.filter((each) => each.kind === (of.kind ?? 'person'))
          .map((party) => ({ ...party, reports: party.reports.length })),
        of,
      ),
    getParty: async (view, id) => choose(holdings(view).parties, id, view),
    ...furtherQueries(holdings, choose),
    search: async (view, words, of = {}) => paged(found(holdings(view), words, of.kind), of),
    getListedDays: async () => new Map(),
    listLineageOf: async () => [],
    getLineage: async (_, first, second) => {
      throw new NotFound('lineage', `${first}/${second}`)
    },
    compareWordings: async () => ({ shared: 0, deviating: 0, isRespun: false }),
    listSaidAt: async () => ({ statements: [], commitments: [] }),
    listLikelyJoins: async () => ({ rows: [], total: 0, page: 1, pageSize: 50 }),
    listDecisions: async () => ({ rows: [], total: 0, page: 1, pageSize: 50 }),
    getPassages: async (view, places) =>
      places.map(({ document, start, end }) => {
        const { text, blocks, language } = choose(holdings(view).documents, document, view)
        const block = blocks.find((each) => each.start <= start && end <= each.end)
        return block ? { start: block.start, text: text.slice(block.start, block.end), language } : undefined
      }),
    getTimeline: async (view) => {
      const months = new Map<string, { meetings: number; statements: number }>()
      const { meetings, statements } = holdings(view)
      for (const { kind, date } of [...meetings, ...statements]) {
        const month = (date ?? '').slice(0, 7)
        const sofar = months.get(month) ?? { meetings: 0, statements: 0 }
        months.set(month, {
          meetings: sofar.meetings + Number(kind === 'meeting'),
          statements: sofar.statements + Number(kind === 'statement'),
        })
      }
      return [...months].map(([month, counts]) => ({ month, ...counts })).sort((a, b) => (a.month < b.month ? -1 : 1))
    },
  }
  const summaries = Object.entries(registers).map(
    ([name, { title, documents, meetings, statements }]): RegisterSummary => ({
      name,
      title,
      demonstration: name === 'demonstration',
      documents: documents.length,
      meetings: meetings.length,
      statements: statements.length,
      latest: null,
    }),
  )
  return {
    registers: async () => summaries,
    read: async (register, work) => work({ register } as View),
    queries,
    see: async ({ text, blocks, published }) =>
      seeInDocument({
        ...{ title: null, outlet: null, authors: [], publishedBasis: null, language: 'en', url: null, textSha256: '' },
        ...{ text, blocks, published },
      }),
  }
}

function found({ statements, parties }: Holdings, words: string, kind: string | undefined): SearchHit[] {
  const said = statements.map((each) => ({ ...each, caption: each.speaker?.name ?? '', words: each.text }))
  const named = parties.map((each) => ({ ...each, date: null, caption: each.name, words: each.name }))
  return [...said, ...named].flatMap((each) => {
    const at = each.words.toLowerCase().indexOf(words.toLowerCase())
    if (at < 0 || (kind !== undefined && each.kind !== kind)) return []
    const end = at + words.length
    const excerpt = `${each.words.slice(0, at)}\uE000${each.words.slice(at, end)}\uE001${each.words.slice(end)}`
    return [{ id: each.id, kind: each.kind, caption: each.caption, date: each.date, excerpt }]
  })
}

/** A document whose blocks are given as [role, words]; its findings are added with `withFindings`. */
export function specimenDocument(
  id: string,
  about: Partial<DocumentEntry>,
  blocks: readonly (readonly [BlockRole, string])[],
): DocumentEntry {
  let text = ''
  const places: Block[] = []
  for (const [role, words] of blocks) {
    places.push({ start: text.length, end: text.length + words.length, role })
    text += `${words}\n\n`
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    id,
    title: blocks[0]?.[1] ?? id,
    outlet: null,
    published: null,
    stated: [],
    publishedBasis: null,
    source: `${id}.html`,
    words: text.split(/\s+/).length - 1,
    unread: null,
    findings: {},
    url: null,
    authors: [],
    language: 'en',
    mediaType: 'text/html',
    bytes: text.length,
    sha256,
    textSha256: sha256,
    receivedAt: '2024-05-20T08:30:00.000Z',
    retrieval: null,
    replaces: null,
    replacedBy: null,
    text,
    blocks: places,
    marks: [],
    ...about,
  }
}

/** The document with findings and the entries they went into, counted by kind. */
export function withFindings(
  document: DocumentEntry,
  marks: readonly Readonly<{ finding: Finding; entry: string | null }>[],
): DocumentEntry {
  const findings: Record<string, number> = {}
  for (const { finding } of marks) findings[finding.kind] = (findings[finding.kind] ?? 0) + 1
  return { ...document, marks, findings }
}

/** The place of words in a document; throws where they do not stand there. */
export function placeOf({ text }: DocumentEntry, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`No “${words}” in this document`)
  return { start, end: start + words.length }
}

/** A mention of someone by the words that stand for them. */
export function mentionOf(document: DocumentEntry, as: string, name = as, type: MentionType = 'person'): Mention {
  return { ...placeOf(document, as), as, name, type }
}

/** What every finding needs beside its values. */
export function basisOf(document: DocumentEntry, id: string, words: string, flags: readonly string[] = []) {
  return { id, evidence: [cite(document.text, placeOf(document, words))], confidence: 0.9, by: 'specimen/1', flags }
}

/** A report of one finding. */
export function reportOf(document: DocumentEntry, finding: Finding): Report {
  const { id, title, outlet, published, publishedBasis, language, source, words, unread, findings } = document
  const summary: DocumentSummary = {
    id,
    title,
    outlet,
    published,
    publishedBasis,
    language,
    source,
    words,
    unread,
    findings,
  }
  return { document: summary, finding, evidence: finding.evidence, voice: 0 }
}
