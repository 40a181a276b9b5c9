import type { Reading } from '../reading/reading.js'
import type { Finding } from '../vocabulary/findings.js'
import { findCommitments } from './commitments/commitments.js'
import { findFigures } from './figures/figures.js'
import { findFormats } from './formats/formats.js'
import { findMeetings } from './meetings/meetings.js'
import { findPositions } from './positions/positions.js'
import { findRoles } from './roles/roles.js'
import { findStatements } from './statements/statements.js'
import { findVisits } from './visits/visits.js'

const FINDERS: readonly ((reading: Reading) => readonly Finding[])[] = [
  findStatements,
  findMeetings,
  findRoles,
  findVisits,
  findCommitments,
  findFigures,
  findFormats,
  findPositions,
]

/** Everything one document says, in the order in which it says it. Two rules that find the same thing make one finding, the surer one. */
export function findFindings(reading: Reading): readonly Finding[] {
  const found = new Map<string, Finding>()
  for (const finding of FINDERS.flatMap((find) => find(reading))) {
    const known = found.get(finding.id)
    if (!known || known.confidence < finding.confidence) found.set(finding.id, finding)
  }
  return [...found.values()].sort(inDocumentOrder)
}

function inDocumentOrder(a: Finding, b: Finding): number {
  const [first, second] = [a.evidence[0], b.evidence[0]]
  const byPlace = (first?.start ?? 0) - (second?.start ?? 0) || (first?.end ?? 0) - (second?.end ?? 0)
  return byPlace || (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1)
}
