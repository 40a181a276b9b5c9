import type { Sentence } from '../../reading/reading.js'
import { type Reported, trimmed } from './content.js'
import { cutAt } from './ends.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import type { Subject } from './subjects.js'
import type { Cue } from './verbs.js'

const LONGEST_SETTING = 9

/**
 * "As Roe said, the port is closed" and "The port, as Roe reported in May, is closed": the words around the aside. Not "as Roe said
 * the port was closed", where the words follow the verb, nor "as she spoke".
 */
export function findAsReported(
  page: StatementPage,
  { firstToken, endToken }: Sentence,
  cue: Cue,
  { first }: Subject,
  lead: string,
): Reported | undefined {
  if (lead !== 'as' || !cue.verb.clause || cue.form === 'gerund') return undefined
  let close = cue.end
  while (close < endToken && close - cue.end < LONGEST_SETTING && !/^(?:VERB|AUX|PUNCT)$/.test(posAt(page, close))) {
    if ((page.quotationAt[close] ?? -1) >= 0) return undefined
    close += 1
  }
  const as = first - 1
  const isOpening = as - firstToken < 2
  const isClosed = lowerAt(page, close) === ','
  if (isOpening ? !isClosed : lowerAt(page, as - 1) !== ',') return undefined
  if (!isOpening && !isClosed && close < endToken - 1) return undefined
  const before = isOpening ? [] : [{ from: firstToken, to: as - 1 }]
  const rest = isClosed ? [{ from: close + 1, to: trimmed(page, close + 1, endToken) }] : []
  const stretches = [...before, ...rest].filter(({ from, to }) => to > from)
  return stretches.some(({ from, to }) => hasVerb(page, from, to)) ? { stretches, manner: 'before' } : undefined
}

function hasVerb(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^(?:VERB|AUX)$/.test(posAt(page, at))) return true
  return false
}

/** Verbs that open a gap in a relative clause: "which he says was closed". */
const EMBEDDING = /^(?:say|claim|believe|think|argue|insist|contend|suggest|allege|fear|hope|warn|predict|note)$/

/** "the port, which Roe said was closed", "a word that Doe says hurt him": the relative word and what follows the verb of saying. */
export function findInRelative(
  page: StatementPage,
  cue: Cue,
  later: readonly Cue[],
  { endToken }: Sentence,
  lead: string,
  { first }: Subject,
): Reported | undefined {
  if (!/^(?:which|who|that)$/.test(lead) || !EMBEDDING.test(cue.verb.lemma)) return undefined
  const relative = lowerAt(page, first) === lead ? first : first - 1
  const isGap = /^(?:VERB|AUX)$/.test(posAt(page, cue.end)) && !/ing$/.test(lowerAt(page, cue.end))
  if (!isGap || relative < 1) return undefined
  const to = cutAt(page, cue.end, endToken, later, 'relative')
  return {
    stretches: [
      { from: relative, to: relative + 1 },
      { from: cue.end, to },
    ],
    manner: 'zero-clause',
  }
}
