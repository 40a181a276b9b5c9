import type { ColumnType } from 'kysely'
import type { JournalTables } from '../journal/tables.js'
import type { Block } from '../vocabulary/documents.js'
import type { Evidence } from '../vocabulary/evidence.js'
import type { Finding } from '../vocabulary/findings.js'

/** jsonb: objects out, JSON text in (written with JSON.stringify, so that arrays are not taken for PostgreSQL arrays). */
type Json<T> = ColumnType<T, string, string>

/** Every table's key starts with `register_id`; row-level security compares it with the setting `rapporteur.register`. */
export type Tables = JournalTables & {
  documents: {
    register_id: string
    /** First 16 hexadecimal digits of the original's SHA-256, lengthened where two would collide. */
    document_id: string
    sha256: string
    text_sha256: string | null
    source: string
    media_type: string
    bytes: number
    title: string | null
    outlet: string | null
    url: string | null
    authors: Json<readonly string[]>
    published: string | null
    published_basis: string | null
    language: string | null
    blocks: Json<readonly Block[]>
    words: number
    received_seq: number
    received_at: string
    audience: string
    /** Why it could not be read; null for a document that was. */
    unread: string | null
  }
  texts: { register_id: string; text_sha256: string; text: string }
  findings: {
    register_id: string
    finding_id: string
    document_id: string
    kind: string
    start: number
    body: Json<Finding>
  }
  /** Blocking keys: two findings that may be of one entry share at least one. */
  finding_keys: { register_id: string; key: string; finding_id: string }
  /** One row an entry: meeting, statement or party. `body` is the entry without its reports. */
  entries: {
    register_id: string
    entry_id: string
    kind: string
    caption: string
    /** ISO prefix shown first, null where open; `sort_date` falls back to the publication date of its first report. */
    date: string | null
    sort_date: string
    reports: number
    body: Json<unknown>
    /** Words searched: caption, quotes, names. The tsvector is generated from it. */
    words: string
  }
  entry_findings: { register_id: string; entry_id: string; finding_id: string }
  /** Who takes part in an entry: `relation` is speaker, addressee, participant or holder of a role. */
  entry_parties: { register_id: string; entry_id: string; party_id: string; relation: string }
  /** One person of one document; the group they fall into is a party. */
  appearances: {
    register_id: string
    appearance_id: string
    document_id: string
    name: string
    surname_key: string
    body: Json<AppearanceBody>
    party_id: string | null
  }
  entry_ids: { register_id: string; entry_id: string; kind: string; anchor: string; seq: number }
  redirects: { register_id: string; old_id: string; entry_id: string }
}

export type AppearanceBody = Readonly<{
  roles: readonly Readonly<{ title: string; of: string | null; finding: string }>[]
  state: string | null
  evidence: readonly Evidence[]
}>
