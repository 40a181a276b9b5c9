import type { Sentence } from '../../reading/reading.js'
import type { Mention } from '../../vocabulary/findings.js'
import type { Stage } from '../../vocabulary/further-findings.js'
import { type Clause, type ClausePage, findClause, spanOfTokens } from '../clauses/clauses.js'
import { isDenied } from '../clauses/denials.js'
import { isSharedOut } from '../clauses/gapped-parties.js'
import { isInvertedCondition } from '../clauses/inverted-conditions.js'
import { opensOtherClause } from '../clauses/next-clause.js'
import { findParty, nameAt, type Party, tokenBehind } from '../clauses/parties.js'
import { findReporter } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findActor } from './actors.js'
import { type FoundSum, findSums } from './amounts.js'
import { endOfPromise } from './promise-ends.js'
import { isGiven, isGivingDeed, isNear, raised, stageOf, WANTING } from './stages.js'
import { commissiveVerbs, givingVerbs, raisingVerbs } from './words.js'

/** A party bound to something at a place. Tokens `first` to `end` say so, the action begins at `action`. */
export type Bound = Readonly<{
  actor: Mention
  /** Each of several who are bound together. */
  parties?: readonly Mention[]
  announcedBy?: Mention
  /** Who tells of another's promise. */
  reportedBy?: Mention
  /** Who is said to have received, where that is the subject. */
  receiver?: Mention
  /** Who gains by the sum it is a part of. */
  inherits?: Mention
  /** Whether something is given, so that "to" and "for" may tell to whom. */
  gives: boolean
  /** The words of a stem that this deed shares with others, where they do not stand right before it. */
  stem?: Readonly<{ first: number; end: number }>
  first: number
  action: number
  end: number
  stage: Stage
  sums: readonly FoundSum[]
  confidence: number
  rule: string
}>

/** The commitment a verb makes; undefined where it makes none. */
export function findBound(page: ClausePage, at: number, sentence: Sentence): Bound | undefined {
  const token = page.words.tokens[at]
  if (!token) return undefined
  if (token.lemma === 'receive') return findReceived(page, at, sentence)
  const verb = commissiveVerbs.get(token.lemma)
  const raises = raisingVerbs.has(token.lemma)
  if (!verb && !raises && !givingVerbs.has(token.lemma)) return undefined
  const clause = findClause(page, at, sentence)
  if (!clause || clause.negated || isParticiple(page, clause, at) || isConditional(page, clause, sentence))
    return undefined
  if (isOthersDeed(page, clause, at) || isDenied(page.words.tokens, at, sentence)) return undefined
  const end = endOfPromise(page, at, sentence)
  const sums = findSums(page, sentence, at + 1, ownReach(page, at, sentence))
  if (sums.length > 1 && isSharedOut(page, at, sentence.endToken)) return undefined
  if (raises && clause.chain !== null && WANTING.test(clause.chain)) return undefined
  // "a gift to the Fund, which brings the sum to": who gave stands before the Fund.
  if (raises && !verb && clause.subject.relative !== undefined) return undefined
  const stage = raises && !verb ? raised(page, at, sums) : stageOf(page, at, end, clause, sums)
  if (!stage || isStem(page, stage, sums, sentence)) return undefined
  const party = findActor(page, clause, token.lemma, sentence)
  if (!party || (stage === 'intended' && isOwnPlan(page, clause, party))) return undefined
  const teller = party.person ? party : findReporter(page, sentence)
  const reporter = teller?.person
  const first = announcedFrom(page, sentence, clause, reporter)
  return {
    actor: party.bearer,
    ...(party.members && { parties: party.members }),
    ...(reporter && (isOwnVoice(party, teller) ? { announcedBy: reporter } : { reportedBy: reporter })),
    first,
    action: at,
    end,
    stage,
    sums: isNear(sums, at) ? sums : [],
    gives: isNear(sums, at) || isGiven(page, at, end) || isGivingDeed(page, at),
    confidence: sums.length > 0 ? 0.8 : stage === 'intended' ? 0.5 : 0.65,
    rule: raises && !verb ? 'raised' : 'verb',
  }
}

/** Whether who tells of a promise may speak for who makes it: not an analyst, nor another state's minister. */
function isOwnVoice({ bearer, person }: Party, { official, person: teller }: Party): boolean {
  if (person) return true
  if (!official) return false
  const state = teller?.state
  return state === undefined || bearer.type === 'organisation' || bearer.name.includes(state)
}

/** "he announced that Washington will provide": the announcement belongs to the evidence. */
function announcedFrom(
  { words }: ClausePage,
  { firstToken }: Sentence,
  { subject }: Clause,
  reporter: Mention | undefined,
): number {
  const start = words.tokens[firstToken]?.start ?? 0
  const near = reporter && reporter.start >= start && reporter.start < (words.tokens[subject.first]?.start ?? 0)
  return near && subject.first - firstToken < 16 ? firstToken : subject.first
}

/** "the assistance committed to Ghana", "money provided under the plan": no act of the subject's. A time may stand before the verb. */
function isParticiple({ words }: ClausePage, { subject, group }: Clause, at: number): boolean {
  if (group.first !== at || at - 1 < subject.end || !lowerAt(words, at).endsWith('ed')) return false
  if (posAt(words, at - 1) !== 'NOUN' || words.timeAt[at - 1] === 1) return false
  const next = lowerAt(words, at + 1)
  return (
    /^(?:to|by|for|in|under|at|through|during|since)$/u.test(next) &&
    !(next === 'to' && posAt(words, at + 2) === 'VERB')
  )
}

/** "We urge the parties to listen and commit to a truce": what others are asked to do. */
function isOthersDeed({ words }: ClausePage, { subject, group }: Clause, at: number): boolean {
  const token = words.tokens[at]
  if (group.modal !== null || token?.lower !== token?.lemma || lowerAt(words, at - 1) !== 'and') return false
  for (let i = at - 2; i > subject.end; i -= 1)
    if (lowerAt(words, i) === 'to' && posAt(words, i + 1) === 'VERB') return true
  return false
}

/** A line that ends with a colon announces a list, whose lines are the commitments. */
function isStem({ words }: ClausePage, stage: Stage, sums: readonly FoundSum[], { endToken }: Sentence): boolean {
  return sums.length === 0 && stage !== 'disbursed' && lowerAt(words, endToken - 1) === ':'
}

/** "We intend to lead": what one speaker has in mind. Governments that speak together mean what they plan. */
function isOwnPlan({ words }: ClausePage, { subject }: Clause, { bearer }: Party): boolean {
  return /^(?:we|i|he|she)$/u.test(lowerAt(words, subject.at)) && bearer.type !== 'group'
}

/** How far behind its verb a list of sums may reach. */
const SUMS_REACH = 80

/** Where another verb begins to tell of something else: "announced aid and mobilized $5 million", "and you heard him describe". */
function ownReach({ reading, words }: ClausePage, at: number, { endToken }: Sentence): number {
  const limit = Math.min(endToken, at + SUMS_REACH)
  for (let i = at + 2; i < limit; i += 1) {
    const token = words.tokens[i]
    if (opensOtherClause(reading, words, i)) return i
    if (lowerAt(words, i - 1) === ',' && /^(?:would|could|will|should|may)$/u.test(token?.lower ?? '')) return i
    if (posAt(words, i) !== 'VERB' || token?.lower.endsWith('ing') || commissiveVerbs.has(token?.lemma ?? '')) continue
    if (/^(?:and|but|which|who|that)$/u.test(lowerAt(words, i - 1)) || posAt(words, i - 1) === 'PRON') return i
  }
  return limit
}

/** Hypotheses and wishes bind nobody. In reported speech "would" is the will of who is reported. */
function isConditional(page: ClausePage, { group, subject }: Clause, sentence: Sentence): boolean {
  const { modal } = group
  if (lowerAt(page.words, sentence.endToken - 1) === '?') return true
  if (isInvertedCondition(page, group.at, sentence)) return true
  const opening = page.words.tokens.slice(sentence.firstToken, subject.first).map(({ lower }) => lower)
  if (opening.includes('if') || opening.includes('unless')) return true
  if (modal === 'would' || modal === "'d" || modal === '’d') {
    const start = page.words.tokens[subject.first]?.start ?? 0
    const reporter = findReporter(page, sentence)?.bearer
    return reporter === undefined || reporter.end > start
  }
  return modal !== null && !/^(?:will|shall|['’]ll)$/u.test(modal)
}

/** "the projects received over $34 million from the US": the giver stands behind "from". */
function findReceived(page: ClausePage, at: number, sentence: Sentence): Bound | undefined {
  const sums = findSums(page, sentence, at + 1, Math.min(sentence.endToken, at + 8))
  const [sum] = sums
  const clause = sum && sum.first - at < 6 ? findClause(page, at, sentence) : undefined
  if (!sum || !clause || clause.negated || clause.group.modal !== null || isDenied(page.words.tokens, at, sentence))
    return undefined
  const giver = giverBehind(page, sum.end, sentence)
  if (!giver) return undefined
  const first = clause.subject.first
  const span = spanOfTokens(page, first, clause.subject.end)
  const as = page.text.slice(span.start, span.end)
  const receiver: Mention = { ...span, name: as.replace(/^the /iu, '').replace(/\s+/gu, ' '), as, type: 'group' }
  const base = { actor: giver.bearer, receiver, first, action: at, end: endOfPromise(page, at, sentence), sums: [sum] }
  return { ...base, gives: true, stage: 'disbursed', confidence: 0.8, rule: 'received' }
}

/** The state or body named behind "from" within a few words of a sum. */
export function giverBehind(page: ClausePage, from: number, { endToken }: Sentence): Party | undefined {
  const { words } = page
  for (let i = from; i < Math.min(endToken, from + 10); i += 1) {
    if (lowerAt(words, i) === '$' || /^[;.]$/u.test(lowerAt(words, i))) return undefined
    if (lowerAt(words, i) !== 'from') continue
    const first = lowerAt(words, i + 1) === 'the' ? i + 2 : i + 1
    if (nameAt(page, first)) return findParty(page, { first, end: tokenBehind(page, first), at: first })
    return properGiver(page, first)
  }
  return undefined
}

/** "from the Bureau of Migration": a body the reading layer has no name for. */
function properGiver(page: ClausePage, first: number): Party | undefined {
  const { words } = page
  let end = first
  while (
    end < first + 12 &&
    (/^\p{Lu}/u.test(words.tokens[end]?.text ?? '') ||
      (end > first &&
        /^(?:of|for|and|’s|'s|the|,)$/u.test(lowerAt(words, end)) &&
        /^\p{Lu}/u.test(words.tokens[end + 1]?.text ?? '')))
  )
    end += 1
  if (end === first) return undefined
  const start = words.tokens[first]?.start ?? 0
  const stop = words.tokens[end - 1]?.end ?? start
  const as = page.text.slice(start, stop)
  return { bearer: { start, end: stop, name: as.replace(/\s+/gu, ' '), as, type: 'organisation' }, official: true }
}
