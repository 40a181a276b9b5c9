import type { DocumentSummary, MeetingRow, PartyRow, SearchHit, StatementRow } from '../register/entries.js'
import type { Column } from './csv.js'

const LISTED = '; '

/** Columns of documents.csv. */
export const documentColumns: readonly Column<DocumentSummary>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'title', of: ({ title }) => title },
  { name: 'outlet', of: ({ outlet }) => outlet },
  { name: 'published', of: ({ published }) => published },
  { name: 'published_basis', of: ({ publishedBasis }) => publishedBasis },
  { name: 'source', of: ({ source }) => source },
  { name: 'words', of: ({ words }) => words },
  { name: 'statements', of: ({ findings }) => findings.statement ?? 0 },
  { name: 'meetings', of: ({ findings }) => findings.meeting ?? 0 },
  { name: 'roles', of: ({ findings }) => findings.role ?? 0 },
  { name: 'unread', of: ({ unread }) => unread },
  { name: 'visits', of: ({ findings }) => findings.visit ?? 0 },
  { name: 'commitments', of: ({ findings }) => findings.commitment ?? 0 },
  { name: 'figures', of: ({ findings }) => findings.figure ?? 0 },
  { name: 'positions', of: ({ findings }) => findings.position ?? 0 },
  { name: 'format_facts', of: ({ findings }) => findings.format ?? 0 },
  { name: 'language', of: ({ language }) => language },
]

/** Columns of meetings.csv. */
export const meetingColumns: readonly Column<MeetingRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'kind', of: ({ meetingKind }) => meetingKind },
  { name: 'title', of: ({ title }) => title },
  { name: 'format', of: ({ format }) => format },
  { name: 'date', of: ({ date }) => date },
  { name: 'place', of: ({ place }) => place },
  { name: 'status', of: ({ status }) => status },
  { name: 'participants', of: ({ participants }) => participants.map(({ name }) => name).join(LISTED) },
  { name: 'reports', of: ({ reports }) => reports },
  { name: 'differs', of: ({ differs }) => differs },
]

/** Columns of statements.csv. */
export const statementColumns: readonly Column<StatementRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'speaker', of: ({ speaker }) => speaker?.name ?? null },
  { name: 'speaker_id', of: ({ speaker }) => speaker?.party ?? null },
  { name: 'role', of: ({ role }) => role },
  { name: 'form', of: ({ form }) => form },
  { name: 'date', of: ({ date }) => date },
  { name: 'occasion', of: ({ occasion }) => occasion },
  { name: 'text', of: ({ text }) => text },
  { name: 'reports', of: ({ reports }) => reports },
  { name: 'document', of: ({ document }) => document },
]

/** Columns of people.csv. */
export const partyColumns: readonly Column<PartyRow>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'name', of: ({ name }) => name },
  { name: 'aliases', of: ({ aliases }) => aliases.join(LISTED) },
  { name: 'state', of: ({ state }) => state },
  {
    name: 'roles',
    of: ({ roles }) => roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`)).join(LISTED),
  },
  { name: 'statements', of: ({ statements }) => statements },
  { name: 'meetings', of: ({ meetings }) => meetings },
  { name: 'reports', of: ({ reports }) => reports },
]

/** Columns of search.csv. */
export const searchColumns: readonly Column<SearchHit>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'caption', of: ({ caption }) => caption },
  { name: 'date', of: ({ date }) => date },
  { name: 'excerpt', of: ({ excerpt }) => excerpt.replace(/[\uE000\uE001]/g, '') },
]
