import type { Sentence } from '../../reading/reading.js'
import { cite } from '../../vocabulary/evidence.js'
import type { Mention } from '../../vocabulary/findings.js'
import type { AmountBasis, CommittedAmount, Stage } from '../../vocabulary/further-findings.js'
import { type ClausePage, spanOfTokens } from '../clauses/clauses.js'
import { findParty, nameAt, tokenBehind } from '../clauses/parties.js'
import { findVoiceAt } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import { type FoundSum, findSums } from './amounts.js'
import { type Bound, giverBehind } from './clauses.js'
import { endOfPromise } from './promise-ends.js'

/** `last` was told before, `beside` in the same sentence. Commitments that no verb of giving states: an agreement to do something, the parts of a sum announced before, a running total. */
export function findNamedCommitments(
  page: ClausePage,
  sentence: Sentence,
  { last, beside }: Readonly<{ last: Bound | undefined; beside: Bound | undefined }>,
): Bound[] {
  return [
    ...findAgreements(page, sentence),
    ...findPartsOf(page, sentence, last),
    ...findTotals(page, sentence, beside ?? last),
  ]
}

const AGREEMENTS = new Set(['agreement', 'agreements', 'deal'])

/** "resulting in an agreement to provide U.S. assistance": bound is the state whose help it is. */
function findAgreements(page: ClausePage, sentence: Sentence): Bound[] {
  const { words } = page
  for (let at = sentence.firstToken; at < sentence.endToken - 2; at += 1) {
    if (!AGREEMENTS.has(lowerAt(words, at)) || lowerAt(words, at + 1) !== 'to' || posAt(words, at + 2) !== 'VERB')
      continue
    if (isWanting(page, at, sentence)) continue
    const end = endOfPromise(page, at, sentence)
    const actor = givesHelp(page, at + 3, Math.min(end, at + 10))
      ? ownState(page, at + 3, Math.min(end, at + 9))
      : undefined
    if (actor)
      return [
        {
          actor,
          first: Math.max(sentence.firstToken, at - 1),
          action: at + 2,
          end,
          stage: 'agreed-in-principle',
          sums: [],
          gives: true,
          confidence: 0.65,
          rule: 'agreement',
        },
      ]
  }
  return []
}

function givesHelp({ words }: ClausePage, from: number, until: number): boolean {
  for (let i = from; i < until; i += 1)
    if (/^(?:assistance|aid|support|help|funding|training|financing|equipment)$/u.test(lowerAt(words, i))) return true
  return false
}

function isWanting({ words }: ClausePage, at: number, { firstToken }: Sentence): boolean {
  for (let i = at - 1; i >= Math.max(firstToken, at - 6); i -= 1) {
    if (/^(?:no|without|seek|seeking|sought|urged|for|if|toward|towards|reach|negotiate|not)$/u.test(lowerAt(words, i)))
      return true
  }
  return false
}

function ownState(page: ClausePage, from: number, until: number): Mention | undefined {
  for (let i = from; i < until; i += 1) {
    const name = nameAt(page, i)
    const before = lowerAt(page.words, lowerAt(page.words, i - 1) === 'the' ? i - 2 : i - 1)
    // "support for Ghana’s farmers": who gains is not who gives.
    if (name?.type === 'state' && !/^(?:for|to|in|against|across)$/u.test(before))
      return {
        start: name.start,
        end: name.end,
        name: name.name,
        as: page.text.slice(name.start, name.end),
        type: 'state',
      }
  }
  return undefined
}

/** "The assistance includes $5 million from the Agency and $2 million for schools": parts of what was told just before. */
function findPartsOf(page: ClausePage, sentence: Sentence, last: Bound | undefined): Bound[] {
  const { words } = page
  for (let at = sentence.firstToken + 1; at < Math.min(sentence.endToken, sentence.firstToken + 12); at += 1) {
    if (!/^(?:includes|comprises|consists)$/u.test(lowerAt(words, at))) continue
    if (!isAboutGift(page, sentence.firstToken, at) || !last || isFarBack(page, last, sentence)) return []
    return findSums(page, sentence, at + 1, sentence.endToken).map((sum, index, all): Bound => {
      const giver = giverBehind(page, sum.end, { ...sentence, endToken: all[index + 1]?.first ?? sentence.endToken })
      const amount = amountOf(page, at, sum, 'part')
      const end = all[index + 1]?.first ?? endOfPromise(page, sum.end, sentence)
      const { actor, parties, ...told } = last
      return {
        ...told,
        ...(giver ? { actor: giver.bearer } : { actor, ...(parties && { parties }) }),
        first: index === 0 ? sentence.firstToken : sum.first,
        action: sum.first,
        end,
        sums: [{ ...sum, amount }],
        confidence: 0.75,
        rule: 'part',
      }
    })
  }
  return []
}

/** A sum of a known basis, with the words that say so: those about it, else the verb that lists or totals it. */
function amountOf(page: ClausePage, verb: number, { amount }: FoundSum, basis: AmountBasis): CommittedAmount {
  const { repeat: _, ...told } = amount
  const own = amount.basis === basis ? amount.basisWords : undefined
  return { ...told, basis, basisWords: own ?? cite(page.text, spanOfTokens(page, verb, verb + 1)) }
}

const FARTHEST_WHOLE = 700

/** A sum told a page ago is not what "the assistance" means. */
function isFarBack({ words }: ClausePage, { end }: Bound, { start }: Sentence): boolean {
  return start - (words.tokens[end - 1]?.end ?? start) > FARTHEST_WHOLE
}

function isAboutGift({ words }: ClausePage, from: number, until: number): boolean {
  for (let i = from; i < until; i += 1)
    if (
      /^(?:assistance|funding|package|contribution|pledge|announcement|aid|support|total|amount)$/u.test(
        lowerAt(words, i),
      )
    )
      return true
  return false
}

const BRINGING = new Set(['bringing', 'brings', 'brought'])

/** "bringing total assistance to more than $2 billion": the running total of whoever was bound before, or is named as its owner. */
function findTotals(page: ClausePage, sentence: Sentence, last: Bound | undefined): Bound[] {
  const { words } = page
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    if (!BRINGING.has(lowerAt(words, at))) continue
    const [sum] = findSums(page, sentence, at + 1, Math.min(sentence.endToken, at + 30))
    if (!sum || !hasTotal(page, at, sum.first)) continue
    const owner =
      nameAt(page, at + 1)?.type === 'state'
        ? findParty(page, { first: at + 1, end: tokenBehind(page, at + 1), at: at + 1 })
        : undefined
    // "brings our support to": the speaker's.
    const speaker = lowerAt(words, at + 1) === 'our' ? findVoiceAt(page, at + 1)?.bearer : undefined
    // A spokesman of whom no state is known gives nothing himself.
    const voice = speaker?.type === 'person' ? undefined : speaker
    const own = owner?.bearer ?? voice ?? ownState(page, at + 1, sum.first)
    const actor = own ?? last?.actor
    if (!actor) continue
    const parties = own ? undefined : last?.parties
    const amount = amountOf(page, at, sum, 'cumulative')
    return [
      {
        actor,
        ...(parties && { parties }),
        first: at,
        action: at,
        end: endOfPromise(page, sum.end - 1, sentence),
        stage: stageOfTotal(page, at, sum.first),
        sums: [{ ...sum, amount }],
        gives: true,
        confidence: 0.75,
        rule: 'total',
      },
    ]
  }
  return []
}

/** "the total committed to": what is bound and not all paid. */
function stageOfTotal({ words }: ClausePage, from: number, until: number): Stage {
  for (let i = from; i < until; i += 1) {
    const stage = TOLD_OF_TOTAL.get(lowerAt(words, i))
    if (stage) return stage
  }
  return 'disbursed'
}

const TOLD_OF_TOTAL: ReadonlyMap<string, Stage> = new Map([
  ['committed', 'committed'],
  ['commitment', 'committed'],
  ['commitments', 'committed'],
  ['allocated', 'committed'],
  ['pledged', 'pledged'],
  ['pledges', 'pledged'],
  ['announced', 'announced'],
  ['planned', 'intended'],
  ['intended', 'intended'],
])

function hasTotal({ words }: ClausePage, from: number, until: number): boolean {
  for (let i = from; i < until; i += 1)
    if (/^(?:total|assistance|contribution|contributions|aid|funding|investment|support)$/u.test(lowerAt(words, i)))
      return true
  return false
}
