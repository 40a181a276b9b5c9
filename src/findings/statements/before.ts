import type { Sentence } from '../../reading/reading.js'
import { hasWords, quotationBefore, quotationTokens, type Reported, trimmed } from './content.js'
import { isQuoteMark, lowerAt, posAt, type StatementPage } from './page.js'
import { findReportingVerb } from './verbs.js'

/**
 * The quotation an attribution at `left` belongs to: right before it in its sentence, or in the sentence before where the
 * attribution is a sentence of its own («"…" Roe said.»). Never one in another paragraph or one that ends another report.
 */
export function attachedQuotation(
  page: StatementPage,
  sentence: Sentence,
  left: number,
  right: number,
): number | undefined {
  const index = quotationBefore(page, left)
  const quoted = index === undefined ? undefined : quotationTokens(page, index)
  if (!quoted) return undefined
  if (quoted.to > sentence.firstToken) return index
  const closing = page.sentences[page.sentenceAt[quoted.to - 1] ?? -1]
  if (left !== sentence.firstToken || closing?.block !== sentence.block) return undefined
  // A question or an exclamation ends no attribution: «"…?" Roe asked, smiling.» A full stop does.
  const last = isQuoteMark(lowerAt(page, quoted.to - 1)) ? quoted.to - 2 : quoted.to - 1
  const isOpen = /^[?!]$/.test(
    lowerAt(page, last === quoted.to - 2 && isQuoteMark(lowerAt(page, last)) ? last - 1 : last),
  )
  return !isOpen && hasWords(page, right, sentence.endToken) ? undefined : index
}

/** What stands before an attribution at the end of its words: «"…", said Roe» or "The talks are over, Roe said". */
export function findReportedBefore(
  page: StatementPage,
  sentence: Sentence,
  left: number,
  right: number,
  mayBeClause: boolean,
): Reported | undefined {
  const index = attachedQuotation(page, sentence, left, right)
  if (index !== undefined) return aroundQuotation(page, sentence, index, right)
  return mayBeClause && lowerAt(page, left - 1) === ',' ? aroundClause(page, sentence, left, right) : undefined
}

function aroundQuotation(page: StatementPage, sentence: Sentence, index: number, right: number): Reported | undefined {
  const quoted = quotationTokens(page, index)
  if (!quoted) return undefined
  // A quotation that runs over paragraphs begins in an earlier block, with nothing before it.
  const opening = page.sentences[page.sentenceAt[quoted.from] ?? -1]
  const lead = opening && opening.block === sentence.block ? opening.firstToken : quoted.from
  // «He had a caveat: "…," she said»: what a colon ends is the reporter's.
  const isOwn = !hasWords(page, lead, quoted.from) || lowerAt(page, quoted.from - 1) === ':'
  const after = quotationAfterCue(page, right, sentence.endToken)
  return {
    stretches: [{ from: isOwn ? quoted.from : lead, to: quoted.to }, ...(after ? [after] : [])],
    manner: 'quotation',
  }
}

function aroundClause(
  page: StatementPage,
  { firstToken: first, endToken }: Sentence,
  left: number,
  right: number,
): Reported | undefined {
  const isBare = left - 1 - first < 3 || !hasVerb(page, clauseStart(page, first, left - 1), left - 1)
  const rest = restAfterSandwich(page, right, endToken, isBare)
  // "The talks, Roe said, are over": the verb may stand in either half; "On Monday, Roe said" has none.
  const continues = rest !== undefined && /^(?:VERB|AUX)$/.test(posAt(page, rest.from))
  if (!continues && isBare && !(rest && hasVerb(page, rest.from, rest.to))) return undefined
  const opening =
    !isBare || continues || !isConnective(page, first, left - 1)
      ? [{ from: skipConnective(page, first, left - 1), to: left - 1 }]
      : []
  return { stretches: rest ? [...opening, rest] : opening, manner: 'before' }
}

/** "Still, he said, …", "But now, they say, …": words that tie the sentence to the one before it. */
function isConnective(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!CONNECTIVE.test(lowerAt(page, at)) && !page.timeAt[at]) return false
  }
  return true
}

const CONNECTIVE =
  /^(?:still|but|and|yet|so|now|then|also|however|moreover|meanwhile|instead|besides|nevertheless|nonetheless|furthermore|for|example|instance|on|in|the|contrary|addition|,)$/

function skipConnective(page: StatementPage, first: number, to: number): number {
  const from = skipBracket(page, first, to)
  const isTied = /^(?:and|but|yet|so|still|however|meanwhile|moreover|instead)$/.test(lowerAt(page, from))
  if (!isTied || to - from < 4) return from
  return lowerAt(page, from + 1) === ',' ? from + 2 : from + 1
}

/** Behind "After the talks in Oslo, held by night," a clause must still come; without one, the words only set the scene. */
function clauseStart(page: StatementPage, first: number, to: number): number {
  if (!/^(?:ADP|SCONJ)$/.test(posAt(page, first)) || /^(?:both|all)$/.test(lowerAt(page, first))) return first
  for (let at = first + 1; at < to; at++) {
    const next = posAt(page, at + 1)
    if (
      lowerAt(page, at) === ',' &&
      !/^(?:VERB|ADP|ADV|AUX)$/.test(next) &&
      !/^(?:who|which|where)$/.test(lowerAt(page, at + 1))
    )
      return at + 1
  }
  return to
}

/** "(And he can wait.) The talks …": a bracketed sentence before the words reported. */
function skipBracket(page: StatementPage, from: number, to: number): number {
  if (lowerAt(page, from) !== '(') return from
  for (let at = from + 1; at < Math.min(to - 3, from + 30); at++) if (lowerAt(page, at) === ')') return at + 1
  return from
}

/** «"One", she said, "two"»: the second half, where only a time, a place or a hearer stands between. */
function quotationAfterCue(page: StatementPage, right: number, end: number): { from: number; to: number } | undefined {
  for (let at = right; at < end && at - right < 14; at++) {
    const index = page.quotationAt[at] ?? -1
    if (index >= 0) return quotationTokens(page, index)
    // ", adding, "…"": the second half is another verb's.
    if (findReportingVerb(lowerAt(page, at))?.form === 'gerund') return undefined
    if ((posAt(page, at) === 'VERB' && !/ing$/.test(lowerAt(page, at))) || lowerAt(page, at) === 'that')
      return undefined
  }
  return undefined
}

/** "The talks, she said, are over": what follows the second comma unless it is an aside about the speaker or about the saying. */
function restAfterSandwich(
  page: StatementPage,
  right: number,
  end: number,
  isBare: boolean,
): { from: number; to: number } | undefined {
  const comma = findSandwichComma(page, right, end)
  if (comma === undefined || comma + 2 >= end) return undefined
  const next = comma + 1
  const word = lowerAt(page, next)
  const pos = posAt(page, next)
  const rest = { from: next, to: trimmed(page, next, end) }
  if ((page.quotationAt[next] ?? -1) >= 0 || word === 'that') return rest
  if (/ing$/.test(word) || /^(?:who|which|where|when|while|as|after|according|referring|during|in|on|at)$/.test(word))
    return undefined
  if (isBare && hasVerb(page, next, end)) return rest
  if (pos !== 'VERB' && pos !== 'AUX' && pos !== 'CCONJ' && pos !== 'ADV' && !/^(?:by|to|because|with|for)$/.test(word))
    return undefined
  return rest
}

/** The comma that ends "she said" or "she said in an interview on Monday". */
function findSandwichComma(page: StatementPage, right: number, end: number): number | undefined {
  for (let at = right; at < Math.min(end, right + 9); at++) {
    if (lowerAt(page, at) === ',') return at
    if ((page.quotationAt[at] ?? -1) >= 0 || /^(?:VERB|AUX|PRON)$/.test(posAt(page, at))) return undefined
  }
  return undefined
}

function hasVerb(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:VERB|AUX)$/.test(posAt(page, at))) return true
  return false
}
