import type { Sentence } from '../../reading/reading.js'
import type { Stance } from '../../vocabulary/further-findings.js'
import { type Clause, type ClausePage, endOfClause, readVerbGroup } from '../clauses/clauses.js'
import type { Party } from '../clauses/parties.js'
import { findSpeakingParty } from '../clauses/voices.js'
import { nounPhraseEndingAt } from '../statements/noun-phrases.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Subject } from '../statements/subjects.js'
import { findReportingVerb } from '../statements/verbs.js'
import { stanceVerbs, voicingVerbs } from './words.js'

/** A stance found at a place: tokens `first` to `end` state it, the matter begins at `matter`. */
export type FoundStance = Readonly<{
  first: number
  matter: number
  end: number
  stance: Stance
  party: Party
  confidence: number
  rule: string
}>

/** The party a clause belongs to, if it is one that holds positions: a state, a body, a group or a person in office. */
export function holderOf(page: ClausePage, clause: Clause): Party | undefined {
  const party = findSpeakingParty(page, { subject: listedWith(page, clause) })
  return party?.official && isHolder(party) ? party : undefined
}

/** "Norway, Finland and the Kingdom of X support": the list a subject ends. Not "met Norway, and Finland supports". */
function listedWith({ words }: ClausePage, { subject, group }: Clause): Subject {
  const isSingular = /^(?:is|was|has|.*[^s]s)$/u.test(lowerAt(words, group.first))
  if (isSingular || lowerAt(words, subject.first - 1) !== 'and') return subject
  let first = subject.first
  for (let joint = first - 1; /^(?:,|and)$/u.test(lowerAt(words, joint)); joint = first - 1) {
    const end = lowerAt(words, joint - 1) === ',' ? joint - 2 : joint - 1
    const before = nounPhraseEndingAt(words, end, Math.max(0, end - LONGEST_MEMBER))
    if (!before) break
    first = before.first
  }
  const opens = first === 0 || !/^(?:VERB|AUX|ADP|ADV)$/u.test(posAt(words, first - 1))
  return opens && first < subject.first ? { ...subject, first } : subject
}

const LONGEST_MEMBER = 10

/**
 * "would welcome", "can continue to support", "if it supports", "not because we oppose", "make sure that we uphold", "signs that it was
 * willing" are no stance taken.
 */
export function isUnreal(page: ClausePage, clause: Clause, sentence: Sentence): boolean {
  const { group, chain, subject } = clause
  const outer = chain === null ? undefined : readVerbGroup(page, group.first - 2, sentence.firstToken).modal
  if ([group.modal, outer].some((modal) => modal && POSSIBLE.test(modal))) return true
  // "signs that President Roe was willing": the title may stand outside the subject.
  let at = subject.first - 1
  while (at > sentence.firstToken && /^\p{Lu}\p{Ll}/u.test(page.words.tokens[at]?.text ?? '')) at -= 1
  const lead = lowerAt(page.words, at)
  const before = lowerAt(page.words, at - 1)
  // "that is why the state supports" takes a stance.
  if (lead === 'when' && before === 'and') return true
  if (OPEN.test(lead)) return lead !== 'why' || before !== 'is'
  if (lead === 'that' && before === 'clear') return isToMake(page, at - 2)
  return (lead === 'because' && before === 'not') || (lead === 'that' && SUPPOSED.test(before))
}

/** "it is on them to make clear that": not "made clear that". */
function isToMake({ words }: ClausePage, at: number): boolean {
  const make = lowerAt(words, at) === 'it' ? at - 1 : at
  return lowerAt(words, make) === 'make' && lowerAt(words, make - 1) === 'to'
}

const POSSIBLE = /^(?:would|could|might|may|should|can|must|['’]d)$/u
const OPEN = /^(?:if|whether|unless|how|why|what|lest|until)$/u
const SUPPOSED =
  /^(?:sure|important|essential|critical|vital|crucial|necessary|possible|likely|unlikely|hope|hopes|wish|sign|signs|possibility|idea|notion|chance|prospect|suggestion|rumou?rs?|ensure|ensures|ensured|ensuring|imagine|suppose|say)$/u

const EMPTY =
  /^(?:that|this|it|them|him|her|us|you|so|each|other|one|another|do|doing|try|and|to|be|those|these|part|job|best|bit|time|,)$/u

/** Whether words name anything: "do that", "each other" and "be engaged" mean nothing by themselves. */
export function isNamed({ words }: ClausePage, from: number, end: number): boolean {
  for (let i = from; i < end; i += 1)
    if (/^(?:NOUN|PROPN)$/u.test(posAt(words, i)) && !EMPTY.test(lowerAt(words, i))) return true
  return false
}

/**
 * Where the matter of a stance ends that runs on from `at`: with its clause, and before a further verb of speech or stance
 * (", thank the hosts", "and pledged to stay") or a further clause ("and we have agreed").
 */
export function endOfMatter(page: ClausePage, at: number, sentence: Sentence): number {
  const { words, marked } = page
  const end = endOfClause(page, at, sentence)
  for (let i = at + 3; i < end - 1; i += 1) {
    if (!/^(?:,|and)$/u.test(lowerAt(words, i))) continue
    let next = lowerAt(words, i + 1) === 'and' ? i + 2 : i + 1
    if (/^(?:we|he|she|they|i)$/u.test(lowerAt(words, next))) {
      const verb = posAt(words, next + 1) === 'ADV' ? next + 2 : next + 1
      if (isFiniteAt(words, verb)) return i
    }
    if (posAt(words, next) === 'ADV') next += 1
    if (
      posAt(words, next) === 'VERB' &&
      (marked.quotationAt[next] ?? -1) === (marked.quotationAt[at] ?? -1) &&
      isFurther(page, next)
    )
      return i
  }
  return end
}

function isFiniteAt(words: ClausePage['words'], at: number): boolean {
  return /^(?:VERB|AUX)$/u.test(posAt(words, at)) || /^['’](?:ve|re|ll|m|d|s)$/u.test(lowerAt(words, at))
}

function isFurther({ words }: ClausePage, at: number): boolean {
  const { lemma = '', lower = '' } = words.tokens[at] ?? {}
  const isTold = voicingVerbs.has(lemma) || stanceVerbs.has(lemma) || findReportingVerb(lower) !== undefined
  // ", highlighting the need", and not "to end and to prevent"
  if (lower.endsWith('ing')) return isTold && lowerAt(words, at - 1) === ','
  if (/[^s]s$/u.test(lower)) return !/^(?:PUNCT|CCONJ|VERB)$/u.test(posAt(words, at + 1))
  return (isTold || DECIDED.test(lower)) && !/^(?:PUNCT|CCONJ)$/u.test(posAt(words, at + 1)) && !isNounPair(words, at)
}

const DECIDED = /^(?:decided|agreed|discussed|resolved|committed|intend|plan|looked|exchanged|reviewed)$/u

/** "to call and demand letters": a base form right before a noun may be a noun itself. */
function isNounPair(words: ClausePage['words'], at: number): boolean {
  return posAt(words, at + 1) === 'NOUN' && !lowerAt(words, at).endsWith('ed')
}

/** Not to endorse is not to oppose. */
export function denied(stance: Stance): Stance {
  return stance === 'for' || stance === 'against' ? 'neutral' : stance
}

/**
 * Companies take no positions, a person's own are no state's, and "the Ministers" or "our nations" without a name hold none that
 * could be found again.
 */
function isHolder({ bearer }: Party): boolean {
  if (bearer.type === 'person') return false
  if (bearer.type === 'organisation')
    return !/\b(?:Company|Inc|Ltd|LLC|Corporation|Corp|Bank|Holdings|GmbH)\b/u.test(bearer.name)
  return bearer.type !== 'group' || (/\p{Lu}/u.test(bearer.name) && !NAMELESS.test(bearer.name))
}

const NAMELESS =
  /^(?:(?:these|those|such|many|some|our|their|both|all)\b.*|(?:(?:Prime|Foreign|Defen[cs]e) )?(?:Ministers|Leaders|Participants|Parties|Sides|Governments|Members|Secretaries|Presidents|Delegations|Countries|Nations|Partners|Allies|Co-Chairs|Representatives))$/iu
