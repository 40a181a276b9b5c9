import type { GivenMetadata, Within } from '../vocabulary/documents.js'
import type { Retrieval } from '../vocabulary/retrieval.js'

/**
 * One act of the record: something received, named or decided, by whom and when. Acts are append-only and form a
 * hash chain: `hash` is the SHA-256 of the JSON array [register, seq, at, by, kind, payloadHash, prev].
 * The payload stands beside the chain under its own hash, so that a withdrawal can erase it and the chain still verifies.
 */
export type ActLine = Readonly<{
  seq: number
  /** UTC, ISO 8601 with milliseconds. */
  at: string
  by: string
  kind: ActKind
  payloadHash: string
  prev: string
  hash: string
}>

/** What an act says. `entries-named` gives an entry its id for good: the id belongs to whichever group holds the anchor. */
export type Act =
  | Readonly<{ kind: 'register-opened'; payload: Readonly<{ name: string; title: string }> }>
  | Readonly<{ kind: 'document-received'; payload: DocumentReceived }>
  | Readonly<{ kind: 'document-unread'; payload: DocumentUnread }>
  | Readonly<{ kind: 'entries-named'; payload: Readonly<{ named: readonly NamedEntry[] }> }>
  | Readonly<{ kind: 'decision-taken'; payload: Decision }>
  | Readonly<{ kind: 'decision-undone'; payload: Readonly<{ decision: string; reason: string }> }>

export type ActKind = Act['kind']

/** A document kept and read. The original and the canonical text lie in the store under their SHA-256. */
export type DocumentReceived = Readonly<{
  document: string
  sha256: string
  textSha256: string
  /** The name it came under: a path as given, or a URL. */
  source: string
  mediaType: string
  bytes: number
  given: GivenMetadata
  /** How it came over the network, if it did: its reading may depend on the content type told there. */
  retrieval?: Retrieval
  /** The document that holds the earlier state of the same page. */
  replaces?: string
  within?: Within
}>

/** A document kept but not read, with the reason in words a person can act on. */
export type DocumentUnread = Readonly<{
  document: string
  sha256: string
  source: string
  mediaType: string
  bytes: number
  reason: string
  retrieval?: Retrieval
  /** The document that holds the earlier state of the same page. */
  replaces?: string
  within?: Within
}>

/**
 * An id given to the entry that holds one finding (or, for a party, one person of one document). `finding` is the finding's id;
 * text, span and name find it again when a better reader gives the finding another id. `document` tells documents of one
 * text apart; journals of earlier versions lack it.
 */
export type NamedEntry = Readonly<{
  id: string
  kind: string
  anchor: Readonly<{
    finding: string | null
    textSha256: string
    start: number
    end: number
    name: string | null
    document?: string
  }>
}>

export type Verb = 'confirm' | 'reject' | 'correct' | 'merge' | 'split' | 'status'

/**
 * What an officer decided, and the words it rests on. It is found again by those words alone: where a better reader no
 * longer finds them the decision is an orphan, and nothing is guessed for it.
 */
export type Decision = Readonly<{
  id: string
  verb: Verb
  /** Kind of the entry or entries decided on. */
  kind: string
  /** Ids as they stood when it was decided. */
  entries: readonly string[]
  property: string | null
  value: string | null
  reason: string
  rests: readonly Rest[]
}>

/** One finding or name that a decision rests on. `side` tells what is to be joined or parted: 0 and 1. */
export type Rest = Readonly<{ side: number; kind: string; quote: string; anchor: NamedEntry['anchor'] }>
