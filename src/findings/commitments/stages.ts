import type { Stage } from '../../vocabulary/further-findings.js'
import { type Clause, type ClausePage, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { FoundSum } from './amounts.js'
import { calendarVerbs, commissiveVerbs, givenNouns, givingVerbs, pledgedAttitudes, signedPapers } from './words.js'

/** Verbs of wanting, behind which nothing is promised. */
export const WANTING = /^(?:trying|try|tried|seek|seeks|sought|want|wants|wanted|hopes?|help|helps|helped)$/u

const FARTHEST_SUM = 18

/** Whether the first of these sums stands near enough to its verb to be its own. */
export function isNear(sums: readonly FoundSum[], at: number): boolean {
  const [first] = sums
  return first !== undefined && first.first - at <= FARTHEST_SUM
}

/** How firmly a verb binds its subject; undefined where it does not bind it. `end` is the end of its clause. */
export function stageOf(
  page: ClausePage,
  at: number,
  end: number,
  { group, chain }: Clause,
  sums: readonly FoundSum[],
): Stage | undefined {
  const { words } = page
  const lemma = words.tokens[at]?.lemma ?? ''
  const verb = commissiveVerbs.get(lemma)
  const isFuture = group.modal !== null
  if (isPutElsewhere(page, at, sums)) return undefined
  // "the finance we provide, to $5 billion": another verb's goal.
  if (givingVerbs.has(lemma) && lowerAt(words, (sums[0]?.first ?? at) - 1) === 'to') return undefined
  const hasSum = isNear(sums, at)
  const next = lowerAt(words, at + 1)
  if (group.passive || isNoAct(page, at, group) || (chain !== null && WANTING.test(chain))) return undefined
  if (chain !== null && /^(?:intend|intends|plan|plans)$/u.test(chain))
    return givingVerbs.has(lemma) && hasSum ? 'intended' : undefined
  if (chain !== null && /^(?:ready|willing|prepared|able)$/u.test(chain))
    return givingVerbs.has(lemma) && hasSum ? 'offered' : undefined
  if (isMood(page, at, group)) return undefined
  if (givingVerbs.has(lemma) && isFuture) return hasSum || isGiven(page, at, end) ? 'pledged' : undefined
  if (!verb) return undefined
  if (verb.takes.includes('paper'))
    return signedPapers.test(printedWords(page, at + 1, Math.max(at + 2, end)))
      ? isFuture
        ? 'intended'
        : verb.stage
      : undefined
  if (verb.takes.includes('sum') && hasSum && !isAim(page, at, sums[0]?.first ?? at))
    return givenStage(verb.stage, isFuture, lowerAt(words, at).endsWith('ing'))
  if (verb.takes.includes('infinitive') && next === 'to' && isDeed(page, at, end))
    return lemma === 'commit' ? 'pledged' : verb.stage
  if (verb.takes.includes('object') && isGiven(page, at, end)) return verb.stage
  return undefined
}

/** How many words may stand between a sum and what it is put into: "5 million euros of its own money into". */
const FARTHEST_GOAL = 5

/**
 * Whether the verb at `at`, or the one it promises ("pledged to put"), puts its sum not into something: "put the cost at", "put
 * troops on alert", "put 40 million euros of aid on hold", "at risk", "in doubt". Undoing is no giving, nor is a fine.
 */
function isPutElsewhere({ words }: ClausePage, at: number, sums: readonly FoundSum[]): boolean {
  const isPromised = lowerAt(words, at + 1) === 'to' && words.tokens[at + 2]?.lemma === 'put'
  const put = words.tokens[at]?.lemma === 'put' ? at : isPromised ? at + 2 : undefined
  if (put === undefined) return false
  const sum = sums.find(({ first }) => first > put)
  if (!sum || sum.first > put + 3) return true
  for (let i = sum.end; i < sum.end + FARTHEST_GOAL; i += 1) {
    if (/^(?:into|towards?)$/u.test(lowerAt(words, i)))
      return /^(?:question|doubt|jeopardy|danger|peril|limbo|reverse|storage)$/u.test(lowerAt(words, i + 1))
    if (/^(?:VERB|PUNCT|SCONJ|CCONJ)$/u.test(posAt(words, i)) || /^[,.;:!?–—]$/u.test(lowerAt(words, i))) return true
  }
  return true
}

/** "announced the goal of mobilizing $5 million": what is aimed at or asked for. */
function isAim({ words }: ClausePage, at: number, until: number): boolean {
  for (let i = at + 1; i < until; i += 1)
    if (/^(?:goal|aim|target|request|proposal|appeal)$/u.test(lowerAt(words, i))) return true
  return false
}

/** Forms that tell of efforts and of aims long past, not of what is promised. */
function isNoAct({ words }: ClausePage, at: number, { modal, perfect }: Clause['group']): boolean {
  const lemma = words.tokens[at]?.lemma ?? ''
  const lower = lowerAt(words, at)
  // "is undertaking", "the visits it will undertake to advance trade"
  if (lemma === 'undertake') return modal !== null || lower.endsWith('ing')
  if (lemma !== 'plan' && lemma !== 'intend') return false
  // "was planning to stop by" tells of what did not come, "has plans to" names plans; "intended" may be an adjective.
  return /^(?:was|were)$/u.test(lowerAt(words, at - 1)) || (perfect && lower === 'plans') || lower.endsWith('ed')
}

/** "allies, deeply committed to freedom": how someone is minded, not what he does. */
function isMood({ words }: ClausePage, at: number, { first, perfect, modal }: Clause['group']): boolean {
  if (words.tokens[at]?.lemma !== 'commit' || perfect || modal !== null) return false
  return (
    /^[,–—]$/u.test(lowerAt(words, first - 1)) ||
    /^(?:deeply|firmly|strongly|fully|equally|jointly|remain|remains)$/u.test(lowerAt(words, at - 1))
  )
}

/** Money that will be given is pledged, that is being given is committed. */
function givenStage(stage: Stage, isFuture: boolean, isUnderWay: boolean): Stage {
  if (stage !== 'disbursed') return stage
  return isFuture ? 'pledged' : isUnderWay ? 'committed' : stage
}

/** "agreed to build a bridge": not "agreed to meet again", not "committed to peace". */
function isDeed({ words }: ClausePage, at: number, end: number): boolean {
  let deed = at + 2
  while (deed < end && /^(?:ADV|PART)$/u.test(posAt(words, deed))) deed += 1
  const lemma = words.tokens[deed]?.lemma ?? ''
  if (!hasObject(words, deed, end)) return false
  if (calendarVerbs.has(lemma) || calendarVerbs.has(lowerAt(words, deed))) return false
  return posAt(words, deed) === 'VERB' || lowerAt(words, deed).endsWith('ing')
}

/** "pledged to donate doses". */
export function isGivingDeed({ words }: ClausePage, at: number): boolean {
  return lowerAt(words, at + 1) === 'to' && givingVerbs.has(words.tokens[at + 2]?.lemma ?? '')
}

/** A deed has something it is done to: not "the rules that we committed to uphold". */
function hasObject(words: ClausePage['words'], deed: number, end: number): boolean {
  for (let i = deed + 1; i < end; i += 1) if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(posAt(words, i))) return true
  return false
}

/** Something to be given among the verb's object words, and no mere attitude. */
export function isGiven({ words }: ClausePage, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 10); i += 1) {
    const lower = lowerAt(words, i)
    if (pledgedAttitudes.test(lower)) return false
    if (givenNouns.has(lower)) return true
    if (
      /^(?:VERB|SCONJ)$/u.test(posAt(words, i)) ||
      /^(?:that|of|on|with|about|regarding|details|information|,)$/u.test(lower)
    )
      return false
  }
  return false
}

/** "raised the programme to $50 million": a sum right behind "to". */
export function raised({ words }: ClausePage, at: number, sums: readonly FoundSum[]): Stage | undefined {
  const [sum] = sums
  if (/^(?:to|by|from)$/u.test(lowerAt(words, at + 1)) || posAt(words, at + 1) === 'ADV') return undefined
  return sum && sum.first - at < 24 && lowerAt(words, sum.first - 1) === 'to' ? 'announced' : undefined
}
