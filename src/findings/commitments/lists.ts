import type { Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { Stage } from '../../vocabulary/further-findings.js'
import { type ClausePage, findClause, spanOfTokens } from '../clauses/clauses.js'
import type { Party } from '../clauses/parties.js'
import { findSpeakingParty } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import { isUnnamed } from './actors.js'
import { commissiveVerbs } from './words.js'

/** One clause of a list under a stem: "The participants intend to:" with a line for each deed. */
export type ListedCommitment = Readonly<{ party: Party; stage: Stage; stem: Span; item: Span; themesOf: string }>

const LONGEST_LIST = 60

/** The commitments of a list whose stem ends with a colon. A stem that only reports ("They discussed:") commits nobody. */
export function findListed(page: ClausePage, index: number): ListedCommitment[] {
  const stem = page.reading.sentences[index]
  if (!stem || lowerAt(page.words, stem.endToken - 1) !== ':') return []
  const verb = stemVerb(page, stem)
  const clause = verb === undefined ? undefined : findClause(page, verb, stem)
  const party = clause && !clause.negated ? findSpeakingParty(page, clause) : undefined
  const stage = verb === undefined ? undefined : stageOf(page, verb)
  if (!clause || !party?.official || !stage || isUnnamed(party.bearer.name)) return []
  const stemSpan = spanOfTokens(page, clause.subject.first, stem.endToken)
  return itemsBelow(page, index).map((item) => ({
    party,
    stage,
    stem: stemSpan,
    item,
    themesOf: page.text.slice(item.start, item.end),
  }))
}

/** The last verb of the stem that binds: "agreed to", "will", "commit to". */
function stemVerb({ words }: ClausePage, { firstToken, endToken }: Sentence): number | undefined {
  for (let i = endToken - 2; i >= Math.max(firstToken, endToken - 8); i -= 1) {
    const lemma = words.tokens[i]?.lemma ?? ''
    if (posAt(words, i) === 'VERB' && commissiveVerbs.get(lemma)?.takes.includes('infinitive')) return i
    if (posAt(words, i) === 'VERB') return undefined
  }
  return undefined
}

function stageOf({ words }: ClausePage, verb: number): Stage | undefined {
  const lemma = words.tokens[verb]?.lemma ?? ''
  return lemma === 'commit' ? 'pledged' : commissiveVerbs.get(lemma)?.stage
}

const MARKED = /^(?:[-–—•*·▪]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])/u

/** The lines below a stem: list items, or paragraphs with a bullet, a number or a verb in front. */
function itemsBelow({ reading, text, words }: ClausePage, index: number): Span[] {
  const items: Span[] = []
  const { sentences, document } = reading
  let next = index + 1
  const blockOfStem = sentences[index]?.block ?? 0
  for (let block = blockOfStem + 1; block < document.blocks.length && items.length < LONGEST_LIST; block += 1) {
    const found = document.blocks[block]
    if (!found) break
    const line = text.slice(found.start, Math.min(found.end, found.start + 12))
    while (next < sentences.length && (sentences[next]?.block ?? 0) < block) next += 1
    const first = sentences[next]?.block === block ? sentences[next] : undefined
    const opensWithVerb =
      first !== undefined &&
      posAt(words, first.firstToken) === 'VERB' &&
      words.tokens[first.firstToken]?.lower === words.tokens[first.firstToken]?.lemma
    if (found.role !== 'list-item' && !MARKED.test(line.trimStart()) && !opensWithVerb) break
    items.push({ start: found.start, end: found.end })
  }
  return items
}
