import type { FeedLink, Member } from './documents/member.js'
import type { AboutDocument } from './documents/read-document.js'
import type { CanonicalDocument } from './vocabulary/documents.js'
import type { Finding } from './vocabulary/findings.js'
import type { SeenMark } from './vocabulary/layers.js'

/** What a reader is asked: a document for a register, the documents in a feed or attached to a mail, one line of output for a file or for a line of JSON, or what is seen in a text that was read before. */
export type ReaderTask =
  | Readonly<{ kind: 'document'; bytes: Uint8Array } & AboutDocument>
  | Readonly<{ kind: 'file'; print: 'findings' | 'reading'; bytes: Uint8Array } & AboutDocument>
  | Readonly<{ kind: 'members'; container: 'feed' | 'mail'; bytes: Uint8Array; base?: string }>
  | Readonly<{ kind: 'line'; print: 'findings' | 'reading'; line: string }>
  | Readonly<{ kind: 'seen'; document: CanonicalDocument }>

/** One document as read. */
export type ReadOutcome = Readonly<{ document: CanonicalDocument; mediaType: string; findings: readonly Finding[] }>

/** What a reader answers. A refusal is about this one document; the reader goes on with the next. */
export type ReaderAnswer =
  | (Readonly<{ ok: true; kind: 'document' }> & ReadOutcome)
  | Readonly<{ ok: true; kind: 'line'; line: string }>
  | Readonly<{ ok: true; kind: 'seen'; marks: readonly SeenMark[] }>
  | Readonly<{ ok: true; kind: 'members'; members: readonly Member[]; links: readonly FeedLink[] }>
  | Readonly<{ ok: false; reason: string; mediaType: string }>
