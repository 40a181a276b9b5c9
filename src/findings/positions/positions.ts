import type { Reading, Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { PositionFinding } from '../../vocabulary/further-findings.js'
import {
  bodySentences,
  type Clause,
  type ClausePage,
  findClause,
  pageOf,
  printedWords,
  spanOfTokens,
} from '../clauses/clauses.js'
import type { Party } from '../clauses/parties.js'
import { findReporter, isAsked } from '../clauses/voices.js'
import { makeFinding } from '../finding.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findThemes } from '../themes.js'
import { findAttitudes } from './attitudes.js'
import { denied, endOfMatter, type FoundStance, holderOf, isNamed, isUnreal } from './stances.js'
import { findVerbStance } from './verbs.js'

/**
 * What states and groups are for, against, worried about or ask of others. Not found: what analysts think, what is asked of a
 * state by others, hypotheses, and topics that were merely discussed.
 */
export function findPositions(reading: Reading): PositionFinding[] {
  const page = pageOf(reading)
  const found: PositionFinding[] = []
  const seen = new Set<string>()
  for (const sentence of bodySentences(page)) {
    if (isAsked(page, sentence)) continue
    for (const stance of distinct([...findVerbStances(page, sentence), ...findAttitudes(page, sentence)])) {
      if (!isNamed(page, stance.matter, stance.end)) continue
      const finding = asFinding(page, sentence, stance)
      // A caption or a summary often repeats the sentence word for word.
      const key = `${finding.holder.name}|${finding.stance}|${finding.matter}`
      if (!seen.has(key)) found.push(finding)
      seen.add(key)
    }
  }
  return found
}

function findVerbStances(page: ClausePage, sentence: Sentence): FoundStance[] {
  const found: FoundStance[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (posAt(page.words, at) !== 'VERB') continue
    const stance = findVerbStance(page, at, sentence)
    if (!stance) continue
    const clause = findClause(page, at, sentence)
    const party = clause && holderOf(page, clause)
    if (!clause || !party || clause.group.passive || isUnreal(page, clause, sentence)) continue
    if (stance.rule === 'aim' && (isDeed(page, clause, party) || clause.negated)) continue
    const first = clause.subject.first
    found.push({
      first: first < at ? first : at,
      matter: stance.matter,
      end: endOfMatter(page, at, sentence),
      stance: clause.negated ? denied(stance.stance) : stance.stance,
      party,
      confidence: stance.confidence,
      rule: stance.rule,
    })
  }
  return found
}

/** What a single politician or an agency tries to do is a deed of theirs; "we try" is said for all. */
function isDeed({ words }: ClausePage, { subject }: Clause, { bearer, person }: Party): boolean {
  if (bearer.type === 'organisation') return !GOVERNING.test(bearer.name)
  return person !== undefined && lowerAt(words, subject.at) !== 'we'
}

const GOVERNING = /\b(?:administration|government|ministry|union|commission|council|parliament|cabinet|department)\b/iu

/** How many tokens a second verb and its article stand behind an "and". */
const COORDINATED = 5

/** One stance for words that two rules found, for two verbs of one clause, and for an attitude inside another. */
function distinct(stances: readonly FoundStance[]): FoundStance[] {
  const kept: FoundStance[] = []
  for (const stance of [...stances].sort((a, b) => a.matter - b.matter || b.confidence - a.confidence)) {
    const isSaid = kept.some((other) => {
      if (other.party.bearer.name !== stance.party.bearer.name) return false
      const isInside = stance.matter < other.end + COORDINATED
      return (
        stance.matter - other.matter < 3 ||
        (isInside && (stance.rule === 'condemned' || stance.stance === other.stance))
      )
    })
    if (!isSaid) kept.push(stance)
  }
  return kept
}

function asFinding(
  page: ClausePage,
  sentence: Sentence,
  { first, matter, end, stance, party, confidence, rule }: FoundStance,
): PositionFinding {
  const words = printedWords(page, matter, end)
  const saidBy = party.person ?? reporterOf(page, sentence, party)
  const evidence: Span[] = [spanOfTokens(page, Math.min(first, matter), end)]
  return makeFinding<PositionFinding>(page.reading.document, {
    kind: 'position',
    evidence,
    holder: party.bearer,
    stance,
    matter: words,
    ...(saidBy && { saidBy }),
    themes: findThemes(words),
    confidence,
    by: `position.${rule}/1`,
    flags: [],
  })
}

/** "Roe said the US supports": who says it of the holder. */
function reporterOf(page: ClausePage, sentence: Sentence, { bearer }: Party) {
  const reporter = findReporter(page, sentence)
  const isOther = reporter && reporter.bearer.start !== bearer.start
  return isOther ? (reporter.person ?? undefined) : undefined
}
