import type { Reading, Sentence, Time } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { CommitmentFinding, CommittedAmount } from '../../vocabulary/further-findings.js'
import { bodySentences, type ClausePage, pageOf, printedWords, spanOfTokens } from '../clauses/clauses.js'
import { makeFinding } from '../finding.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findThemes } from '../themes.js'
import { type Bound, findBound } from './clauses.js'
import { eachDeed } from './deeds.js'
import { eachDonor } from './donors.js'
import { findListed, type ListedCommitment } from './lists.js'
import { findNamedCommitments } from './nouns.js'
import { beneficiaryBetween, beneficiaryIn, findParts } from './parts.js'

/**
 * To what an actor binds itself, or has given. Not found: what is urged, hoped or offered on a condition, what is denied,
 * attitudes ("supports the sovereignty of") and appointments ("agreed to meet again").
 */
export function findCommitments(reading: Reading): CommitmentFinding[] {
  const page = pageOf(reading)
  const found = new Map<string, CommitmentFinding>()
  const keep = (finding: CommitmentFinding) => {
    const key = `${finding.actor.name}|${finding.amount?.value ?? ''}|${finding.action}`
    if (!found.has(key)) found.set(key, finding)
  }
  let last: Bound | undefined
  for (const sentence of bodySentences(page)) {
    for (const bound of boundIn(page, sentence, last)) {
      const findings = asFindings(page, sentence, bound)
      const inherits = findings[0]?.beneficiary
      if (bound.sums.every(({ amount }) => amount.basis !== 'cumulative'))
        last = { ...bound, ...(inherits && { inherits }) }
      for (const finding of findings) keep(finding)
    }
    const index = page.words.sentenceAt[sentence.firstToken] ?? -1
    for (const listed of findListed(page, index)) keep(asListed(page, listed))
  }
  return [...found.values()]
}

/** One commitment a sum and one a deed: "pledged and provided" is said once. */
function boundIn(page: ClausePage, sentence: Sentence, last: Bound | undefined): Bound[] {
  const bounds: Bound[] = []
  const told = new Set<number>()
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (posAt(page.words, at) !== 'VERB' || told.has(at)) continue
    const bound = findBound(page, at, sentence)
    const deeds = bound ? eachDeed(page, bound, at, sentence) : []
    if (deeds.length > 1) for (const { action } of deeds) told.add(action)
    bounds.push(...deeds)
  }
  const named = findNamedCommitments(page, sentence, { last, beside: bounds.at(-1) })
  const taken = new Set(named.flatMap(({ sums }) => sums.map(({ first }) => first)))
  return [...withOwnSums(bounds, taken).flatMap((bound) => eachDonor(page, bound)), ...named]
}

/** A sum belongs to the last verb before it: "announced that it will provide $5 million" is one commitment. */
function withOwnSums(bounds: readonly Bound[], taken: ReadonlySet<number>): Bound[] {
  const found: Bound[] = []
  bounds.forEach((bound, index) => {
    const next = bounds.slice(index + 1).find(({ sums }) => sums.length > 0)
    const sums = bound.sums.filter(
      ({ first }) =>
        !taken.has(first) && !(next && next.action < first && next.sums.some((sum) => sum.first === first)),
    )
    if (bound.sums.length > 0 && sums.length === 0) return
    const isSame =
      sums.length === 0 &&
      found.some(
        ({ actor, end, sums: others }) => actor.name === bound.actor.name && end === bound.end && others.length === 0,
      )
    if (!isSame) found.push({ ...bound, sums })
  })
  return found
}

/** "to the fund, which already holds 210 million": what somebody has is no promise. Must not lose parts: "which includes 5 million". */
function isHeldBySomebody({ words }: ClausePage, from: number, sum: number): boolean {
  for (let at = from; at < sum; at += 1) {
    if (!/^(?:which|who)$/u.test(words.tokens[at]?.lower ?? '') || words.tokens[at - 1]?.text !== ',') continue
    const verb = /^(?:already|now|currently|still)$/u.test(words.tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
    return /^(?:holds?|held|has|had|have|owns?|manages?|manage|received|raised|collected)$/u.test(
      words.tokens[verb]?.lower ?? '',
    )
  }
  return false
}

/** "the first payment of the 40 million pledged by Minister Roe": the whole that was promised before, no second deed. */
function isPledgedBefore({ words }: ClausePage, first: number, end: number): boolean {
  return (
    lowerAt(words, first - 1) === 'the' &&
    /^(?:of|from|under|toward|towards)$/u.test(lowerAt(words, first - 2)) &&
    /^(?:pledged|promised|announced|committed|agreed|offered)$/u.test(lowerAt(words, end))
  )
}

function asFindings(page: ClausePage, sentence: Sentence, bound: Bound): CommitmentFinding[] {
  const sums = bound.sums.filter(
    ({ first, end }, index) =>
      index === 0 || !(isHeldBySomebody(page, bound.action, first) || isPledgedBefore(page, first, end)),
  )
  // Behind "agreed to launch" what it is for begins after the deed.
  if (sums.length === 0)
    return [asFinding(page, sentence, bound, null, Math.min(bound.end, bound.action + (bound.stem ? 1 : 3)), bound.end)]
  return sums.map(({ amount, end }, index) => {
    const next = sums[index + 1]
    const until = next ? beforeJoint(page, next.first, end) : Math.max(bound.end, end)
    const isLater = index > 0 && amount.basis === null && !amount.repeat && sums[0]?.amount.basis === 'part'
    return asFinding(page, sentence, bound, isLater ? { ...amount, basis: 'part' } : amount, end, until)
  })
}

/** What leads on to a next sum is no part of what is told of this one: "for posts | and nearly $5 million". */
function beforeJoint({ words }: ClausePage, from: number, least: number): number {
  let end = from
  while (end > least && LEADING_ON.test(lowerAt(words, end - 1))) end -= 1
  return end
}

const LEADING_ON =
  /^(?:,|;|and|or|with|plus|another|an?|further|additional|nearly|almost|about|around|roughly|over|up|to|more|than|at|least|including|well|as)$/u

function asFinding(
  page: ClausePage,
  sentence: Sentence,
  bound: Bound,
  amount: CommittedAmount | null,
  from: number,
  until: number,
): CommitmentFinding {
  const end = Math.max(bound.end, until)
  const words = printedWords(page, bound.action, end)
  // "bringing total aid for Ghana to": whom a total is for stands before it.
  const start = bound.rule === 'total' ? bound.action + 1 : from
  const parts = findParts(page, sentence, { from: start, until: Math.max(start, until), gives: bound.gives })
  // "a guarantee to Ghana of $1 billion": or between the deed and the sum.
  const before =
    amount && bound.gives && bound.rule === 'verb'
      ? beneficiaryBetween(page, bound.action + 1, bound.sums[0]?.first ?? from)
      : undefined
  const raised =
    bound.rule === 'raised' ? beneficiaryIn(page, bound.action + 1, bound.sums[0]?.first ?? from) : undefined
  const beneficiary = bound.receiver ?? parts.beneficiary ?? before ?? raised ?? bound.inherits ?? null
  const announcedOn = bound.announcedBy ? dayOf(page, sentence) : undefined
  return makeFinding<CommitmentFinding>(page.reading.document, {
    kind: 'commitment',
    evidence: evidenceOf(page, bound, end),
    actor: bound.actor,
    ...(bound.parties && { parties: bound.parties }),
    action: words,
    amount,
    ...parts,
    beneficiary,
    ...(bound.announcedBy && { announcedBy: bound.announcedBy }),
    ...(bound.reportedBy && { reportedBy: bound.reportedBy }),
    ...(announcedOn !== undefined && { announcedOn }),
    stage: bound.stage,
    themes: findThemes(words),
    confidence: bound.confidence,
    by: `commitment.${bound.rule}/1`,
    flags: bound.reportedBy ? ['reported'] : [],
  })
}

function evidenceOf(page: ClausePage, { stem, first, action }: Bound, end: number): readonly Span[] {
  if (!stem) return [spanOfTokens(page, first, end)]
  return [spanOfTokens(page, stem.first, stem.end), spanOfTokens(page, action, end)]
}

function asListed(page: ClausePage, { party, stage, stem, item, themesOf }: ListedCommitment): CommitmentFinding {
  return makeFinding<CommitmentFinding>(page.reading.document, {
    kind: 'commitment',
    evidence: [stem, item],
    actor: party.bearer,
    ...(party.members && { parties: party.members }),
    action: themesOf.replace(/\s+/gu, ' ').replace(/^[-–—•*·▪]\s?/u, ''),
    amount: null,
    beneficiary: null,
    programme: null,
    purpose: null,
    ...(party.person && { announcedBy: party.person }),
    stage,
    themes: findThemes(themesOf),
    confidence: 0.7,
    by: 'commitment.list/1',
    flags: [],
  })
}

/** The day a sentence names, to which an announcement in it belongs. */
function dayOf({ reading }: ClausePage, { start, end }: Sentence): string | undefined {
  const { times } = reading
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < times.length && (times[i]?.start ?? end) < end; i += 1) {
    const time: Time | undefined = times[i]
    if (time?.type === 'DATE' && time.date?.length === 10) return time.date
  }
  return undefined
}
