import type { NamedEntry } from '../journal/acts.js'
import { nodeOf } from './nodes.js'
import type { PreparedDocument, ReceivedFinding } from './received-documents.js'

type Anchor = NamedEntry['anchor']
type Span = Readonly<{ start: number; end: number }>

/** An id given before, with the document of its anchor as it is read now. */
export type Claim = Readonly<{ named: NamedEntry; document: PreparedDocument }>

/** The node of the finding an id was given for: by the finding's id, else by kind and span where exactly one finding has both. */
export function findAnchored(document: PreparedDocument, kind: string, anchor: Anchor): string | undefined {
  const exact = document.findings.find(({ finding }) => finding.id === anchor.finding)
  if (exact) return nodeOf(document.id, exact.finding.id)
  const alike = document.findings.filter((one) => isOfWords(one, kind, anchor))
  const [only] = alike
  return only && alike.length === 1 ? nodeOf(document.id, only.finding.id) : undefined
}

/**
 * Ids whose words are read with a word more or less: carried to the one finding of their kind that shares words with them. Never to
 * one whose own words bear an id (`all` are the ids of these texts, settled or not), nor where two ids claim it.
 */
export function carryOver(lost: readonly Claim[], all: readonly NamedEntry[]): ReadonlyMap<string, string> {
  const claims = new Map<string, string[]>()
  const spokenFor = new Set(all.flatMap(keysOfAnchor))
  for (const { named, document } of lost) {
    const node = findWidened(document, named, spokenFor)
    if (node !== undefined) claims.set(node, [...(claims.get(node) ?? []), named.id])
  }
  return new Map(
    [...claims].flatMap(([node, [id, ...rivals]]) => (id === undefined || rivals.length > 0 ? [] : [[id, node]])),
  )
}

function findWidened(
  document: PreparedDocument,
  { kind, anchor }: NamedEntry,
  spokenFor: ReadonlySet<string>,
): string | undefined {
  if (!document.isPublic || anchor.name !== null) return undefined
  const beside = document.findings.filter(
    ({ finding }) => finding.kind === kind && finding.evidence.some((span) => isShared(span, anchor)),
  )
  const [only] = beside
  const words = only?.finding.evidence[0]
  if (!only || beside.length > 1 || only.traits === null || !words || !isShared(words, anchor)) return undefined
  const [ofId, ofWords] = keysOf(document.textSha256, only.finding.id, kind, words)
  return spokenFor.has(ofId) || spokenFor.has(ofWords) ? undefined : nodeOf(document.id, only.finding.id)
}

/** What an id may be known by in a text: the id of its finding, and its kind with the first words' place. */
function keysOf(textSha256: string, finding: string | null, kind: string, { start, end }: Span): [string, string] {
  return [`${textSha256} ${finding}`, `${textSha256} ${kind} ${start} ${end}`]
}

function keysOfAnchor({ kind, anchor }: NamedEntry): string[] {
  const [ofId, ofWords] = keysOf(anchor.textSha256, anchor.finding, kind, anchor)
  return anchor.finding === null ? [ofWords] : [ofId, ofWords]
}

function isOfWords({ finding }: ReceivedFinding, kind: string, { start, end }: Span): boolean {
  const [first] = finding.evidence
  return finding.kind === kind && first?.start === start && first.end === end
}

/** Whether two spans have characters in common. */
export function isShared(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
