import type { ColumnType, Generated } from 'kysely'
import type { Decision, NamedEntry, Verb } from '../journal/acts.js'
import type { JournalTables } from '../journal/tables.js'
import type { Block, StatedValue } from '../vocabulary/documents.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Finding } from '../vocabulary/findings.js'
import type { Retrieval } from '../vocabulary/retrieval.js'
import type { Undoing } from './decisions/decision.js'
import type { LineageKind } from './lineage/judge.js'
import type { Traits } from './traits.js'

/** jsonb: objects out, JSON text in (written with JSON.stringify, so that arrays are not taken for PostgreSQL arrays). */
type Json<T> = ColumnType<T, string, string>

/** A full-text vector that PostgreSQL derives from other columns; never read. */
type Derived = Generated<unknown>

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
    /** All that it says of itself, agreeing or not. */
    stated: Json<readonly StatedValue[]>
    words: number
    /** Numbers of findings by kind. */
    counts: Json<Readonly<Record<string, number>>>
    received_seq: number
    received_at: string
    /** Publication date, else the day of receipt. */
    sort_date: string
    audience: string
    /** Why it could not be read; null for a document that was. */
    unread: string | null
    /** How it came over the network; null where it did not. */
    retrieval: ColumnType<Retrieval | null, string | null, string | null>
    /** The document that holds the earlier state of the same page. */
    replaces: string | null
  }
  /** What was last heard from an address on the web; `document_id` is null for a feed. Not derived: losing it costs a request. */
  web_addresses: {
    register_id: string
    url: string
    document_id: string | null
    final_url: string
    etag: string | null
    last_modified: string | null
    asked_at: string
  }
  /** A character that PostgreSQL cannot hold (NUL, half a surrogate pair) stands as U+FFFD, so that offsets stay right. */
  texts: { register_id: string; text_sha256: string; text: string; audience: string; search: Derived }
  /** Two documents of the same text have findings of the same id, so a finding is known by document and id. */
  findings: {
    register_id: string
    document_id: string
    finding_id: string
    kind: string
    start: number
    body: Json<Finding>
    /** What grouping compares; null where the kind is not grouped or the document is not public. */
    traits: ColumnType<Traits | null, string | null, string | null>
    audience: string
  }
  /** Blocking keys: two findings that may be of one entry share at least one. */
  finding_keys: {
    register_id: string
    key: string
    document_id: string
    finding_id: string
    /** Days since 1970-01-01 on which it was by its words, and on which it was published; null where not known to the day. */
    told_day: number | null
    published_day: number | null
  }
  /** Keys that so many findings share that they tell nothing; no finding is kept under them. */
  common_keys: { register_id: string; key: string }
  /** One row an entry, whatever its kind. `body` is the entry without its reports; a format is a party. */
  entries: {
    register_id: string
    entry_id: string
    kind: string
    /** Kind of meeting or disagreement, form of statement, stage of commitment, unit of figure, stance of position. */
    subkind: string | null
    format: string | null
    caption: string
    /** ISO prefix shown first, null where open; `sort_date` falls back to the publication date of its first report, else '' (undated, last in lists). */
    date: string | null
    sort_date: string
    /** Folded name by which parties are listed; for a disagreement the id of the entry it is about; for a figure its series; else empty. */
    sort_name: string
    reports: number
    differs: boolean
    body: Json<unknown>
    /** Words searched: caption, quotes, names. The tsvector is generated from it. */
    words: string
    search: Derived
  }
  /** `shared`: the finding stands in another entry as its own, and tells of this one too. */
  entry_findings: {
    register_id: string
    entry_id: string
    document_id: string
    finding_id: string
    shared: Generated<boolean>
  }
  /** Who takes part in an entry: `relation` as party-names.ts gives it. */
  entry_parties: { register_id: string; entry_id: string; profile: string; relation: string; party_id: string }
  /** A name as documents give it, folded, with the state it speaks for: the piece that parties are grouped from. */
  party_names: {
    register_id: string
    profile: string
    /** Names that may be one party's share their block. */
    block: string
    kind: string
    state: string | null
    body: Json<PartyNameBody>
    party_id: string | null
  }
  /** One name in one document, with the place of its first mention. */
  appearances: { register_id: string; document_id: string; profile: string; name: string; start: number; end: number }
  /** One printed role of a person: the finding that states it. */
  party_roles: {
    register_id: string
    document_id: string
    finding_id: string
    profile: string
    title: string
    held_for: string | null
  }
  /** `node` is the finding (`document/finding`) or party name that the anchor stands on, null while it is not found. */
  entry_ids: {
    register_id: string
    entry_id: string
    kind: string
    anchor: Json<NamedEntry['anchor']>
    text_sha256: string
    node: string | null
    seq: number
  }
  redirects: { register_id: string; old_id: string; entry_id: string }
  /** Runs of words that a document holds, by their hash; `received_seq` is the document's. */
  fingerprints: { register_id: string; hash: number; received_seq: number; family: number | null; house: number | null }
  /** Fingerprints that so many unrelated documents hold that they tell nothing of copying. */
  common_fingerprints: { register_id: string; hash: number }
  /**
   * What two documents share; `a` is the lesser id, `share` the part of each one's words within the passages, `cut` the
   * one that breaks off where the other goes on.
   */
  lineage: {
    register_id: string
    a: string
    b: string
    kind: LineageKind
    share_a: number
    share_b: number
    passages: Json<readonly Readonly<{ a: Span; b: Span }>[]>
    cut: string | null
  }
  /** `undone` says who took it back, when and why; null while it stands. */
  decisions: {
    register_id: string
    decision_id: string
    seq: number
    taken_at: string
    taken_by: string
    verb: Verb
    kind: string
    body: Json<Decision>
    undone: ColumnType<Undoing | null, string | null, string | null>
  }
  /** `node` is the finding or name that the words were found as, null while they are not. */
  decision_rests: {
    register_id: string
    decision_id: string
    position: number
    side: number
    kind: string
    quote: string
    text_sha256: string
    anchor: Json<NamedEntry['anchor']>
    node: string | null
  }
}

/** What is known of a party name from all documents: printed spellings with the number of documents, and title words. */
export type PartyNameBody = Readonly<{
  name: string
  spellings: Readonly<Record<string, number>>
  titles: readonly string[]
}>
