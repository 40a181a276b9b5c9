import type { PositionFinding } from '../vocabulary/further-findings.js'
import { type BodyParty, firstParty, partyOf } from './commitment-entry.js'
import type { PositionEntry } from './entries.js'
import { otherWordings } from './wordings.js'

/** One document's report of a position. Reports come in order of publication. */
export type PositionReport = Readonly<{ document: string; published: string | null; finding: PositionFinding }>

/** A position as its row holds it. */
export type PositionBody = Readonly<
  Pick<PositionEntry, 'title' | 'stance' | 'matter' | 'date' | 'themes' | 'variants'> & {
    holder: BodyParty
    saidBy: BodyParty | null
  }
>

const STANCE_WORDS: Readonly<Record<PositionFinding['stance'], string>> = {
  for: 'for',
  against: 'against',
  concerned: 'concerned about',
  asks: 'asks for',
  abstains: 'abstains',
  neutral: 'neutral',
}

/** A position from all its reports: the fullest wording first, every other beside it. */
export function makePosition(reports: readonly PositionReport[]): PositionBody {
  const ordered = [...reports].sort((a, b) => b.finding.matter.length - a.finding.matter.length)
  const fullest = ordered[0]
  if (!fullest) throw new RangeError('A position without a report')
  const findings = reports.map(({ finding }) => finding)
  const { matter, stance } = fullest.finding
  const holders = findings.map(({ holder }) => holder)
  const holder = holders.find(({ type }) => type === 'state') ?? fullest.finding.holder
  return {
    title: `${holder.name}, ${STANCE_WORDS[stance]}: ${matter}`,
    holder: partyOf(holder),
    stance,
    matter,
    saidBy: firstParty(findings.map(({ saidBy }) => saidBy ?? null)),
    date: reports.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()[0] ?? null,
    themes: [...new Set(findings.flatMap(({ themes }) => themes))],
    variants: otherWordings(
      ordered.map(({ document, finding }) => ({ document, text: finding.matter })),
      matter,
    ),
  }
}
