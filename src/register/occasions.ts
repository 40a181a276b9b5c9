import type { Finding, MeetingFinding, StatementFinding } from '../vocabulary/findings.js'
import type { CommitmentFinding } from '../vocabulary/further-findings.js'

/** A finding of a document with the entry it belongs to. */
export type Told = Readonly<{ entry: string; document: string; start: number; finding: Finding }>

/** Entries of statements and commitments, each with the meetings its reports tell it of; in the order in which the first document tells them. */
export type Occasions = ReadonlyMap<string, ReadonlySet<string>>

// A readout of two pages; what stands farther off is told of something else.
const FARTHEST = 4000

/**
 * At which meetings things were said and promised. A statement whose own words name the encounter was made there, on record or not.
 * Else it is told after a meeting, before another one, by somebody who sat there or for a side that did. A meeting remembered or
 * still to come ends nothing and begins nothing; money given already was promised elsewhere.
 */
export function findOccasions(told: readonly Told[]): Occasions {
  const occasions = new Map<string, Set<string>>()
  for (const document of byDocument(told)) {
    const meetings = document.filter((one): one is ToldMeeting => one.finding.kind === 'meeting')
    let at: Sitting | undefined
    for (const { entry, finding } of inTextOrder(document)) {
      if (finding.kind === 'meeting') at = sittingAfter(at, entry, finding)
      else {
        const named = occasionNamed(finding, meetings)
        const meeting = named === undefined && isTiedTo(at, finding) ? at?.entry : named
        if (meeting != null) occasions.set(entry, (occasions.get(entry) ?? new Set()).add(meeting))
      }
    }
  }
  return occasions
}

type ToldMeeting = Told & Readonly<{ finding: MeetingFinding }>
type Sitting = Readonly<{ entry: string; end: number; date: string | null; seated: ReadonlySet<string> }>

function byDocument(told: readonly Told[]): readonly (readonly Told[])[] {
  const documents = new Map<string, Told[]>()
  for (const one of told) {
    const known = documents.get(one.document)
    if (known) known.push(one)
    else documents.set(one.document, [one])
  }
  return [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

/**
 * Every wording of a meeting begins it anew: what follows its second mention was said there too. Of what begins at one place the
 * meeting comes first, else entries by id: a register derived anew tells of the same occasions.
 */
function inTextOrder(told: readonly Told[]): readonly Told[] {
  const each = told.flatMap((one) =>
    one.finding.kind === 'meeting'
      ? one.finding.evidence.map((span) => ({
          ...one,
          start: span.start,
          finding: { ...one.finding, evidence: [span] },
        }))
      : [one],
  )
  return each.sort(
    (a, b) =>
      a.start - b.start || rankOf(a) - rankOf(b) || compared(a.entry, b.entry) || compared(a.finding.id, b.finding.id),
  )
}

function rankOf({ finding }: Told): number {
  return finding.kind === 'meeting' ? 0 : 1
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function sittingAfter(at: Sitting | undefined, entry: string, finding: MeetingFinding): Sitting | undefined {
  if (finding.status !== 'held') return at
  const seated = finding.participants.flatMap(({ name, onBehalfOf }) => [name, onBehalfOf ?? name])
  // A second wording of the meeting need not name everybody again.
  const before = at?.entry === entry ? [...at.seated] : []
  return { entry, end: finding.evidence[0]?.end ?? 0, date: finding.date, seated: new Set([...before, ...seated]) }
}

function isTiedTo(at: Sitting | undefined, finding: Finding): boolean {
  const start = finding.evidence[0]?.start ?? 0
  if (!at || start < at.end || start - at.end >= FARTHEST || isGiven(finding)) return false
  return isOneDay(dateOf(finding), at.date) && partiesOf(finding).some((name) => at.seated.has(name))
}

/** The meeting a statement's own words name: null where they name an encounter that is on no record, undefined where they name none. */
function occasionNamed(finding: Finding, meetings: readonly ToldMeeting[]): string | null | undefined {
  if (finding.kind !== 'statement' || finding.occasion === undefined) return undefined
  const words = folded(finding.occasion)
  const named = meetings.find(({ finding: { evidence } }) =>
    evidence.some((span) => isBeside(span, finding) && isOneWording(folded(span.quote), words)),
  )
  return named?.entry ?? null
}

const BESIDE = 300

function isBeside({ start, end }: Readonly<{ start: number; end: number }>, { evidence }: StatementFinding): boolean {
  return evidence.some((span) => start - span.end < BESIDE && span.start - end < BESIDE)
}

function isOneWording(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one)
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:an?|the|his|her|their) /u, '')
}

function dateOf(finding: Finding): string | null {
  if (finding.kind === 'statement') return finding.date ?? null
  return finding.kind === 'commitment' ? (finding.announcedOn ?? null) : null
}

function isOneDay(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}

function isGiven(finding: Finding): boolean {
  return finding.kind === 'commitment' && (finding.stage === 'disbursed' || basisOf(finding) === 'cumulative')
}

function basisOf({ amount }: CommitmentFinding): string | null {
  return amount?.basis ?? null
}

function partiesOf(finding: Finding): readonly string[] {
  if (finding.kind === 'statement') return finding.speaker ? [finding.speaker.name] : []
  if (finding.kind !== 'commitment') return []
  const together = (finding.parties ?? []).map(({ name }) => name)
  return [finding.actor.name, ...together, ...(finding.announcedBy ? [finding.announcedBy.name] : [])]
}
