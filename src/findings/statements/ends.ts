import { quotationTokens, trimmed } from './content.js'
import { isQuoteMark, lowerAt, posAt, type StatementPage } from './page.js'
import type { Cue } from './verbs.js'

/** How the clause of a cue stands in its sentence, where it is not the main one. */
export type Embedding = 'relative' | 'leading' | undefined

/** Where reported words end: before a further cue of the same speaker, a closing "according to", or with the sentence. */
export function cutAt(
  page: StatementPage,
  from: number,
  end: number,
  later: readonly Cue[],
  embedding: Embedding,
): number {
  for (let at = from; at < end; at++) {
    const index = page.quotationAt[at] ?? -1
    if (index >= 0) {
      const quoted = quotationTokens(page, index)
      if (quoted && quoted.to > end) return quoted.to
    } else if (
      isFollowed(page, at, later) ||
      (at > from &&
        (endsClause(page, at, embedding) ||
          opensDeed(page, at) ||
          opensOtherReport(page, at, later) ||
          opensComment(page, at, from) ||
          opensAside(page, at, from, end)))
    )
      return trimmed(page, from, at)
  }
  return trimmed(page, from, end)
}

/** ", according to" and a further cue of the same speaker. */
function isFollowed(page: StatementPage, at: number, later: readonly Cue[]): boolean {
  if (lowerAt(page, at) === 'according' && lowerAt(page, at + 1) === 'to' && lowerAt(page, at - 1) === ',') return true
  return later.some((cue) => cue.group === at && isNewCue(page, cue))
}

/** "…, and we urge", "…, while Roe said": a subject with a reporting verb of its own begins another report. */
function opensOtherReport(page: StatementPage, at: number, later: readonly Cue[]): boolean {
  if (!/^(?:and|but|while|;)$/.test(lowerAt(page, at))) return false
  const next = later.find(({ group }) => group > at + 1 && group <= at + 10)
  if (!next || next.form === 'gerund') return false
  for (let word = at + 1; word < next.group; word++)
    if (/^(?:VERB|AUX)$/.test(posAt(page, word)) || lowerAt(page, word) === 'that') return false
  return true
}

/** "welcomed the truce and discussed next steps": what was done beside the saying. */
function opensDeed(page: StatementPage, at: number): boolean {
  if (!/^(?:and|,)$/.test(lowerAt(page, at))) return false
  const next = /^(?:he|she|they|we)$/.test(lowerAt(page, at + 1)) ? at + 2 : at + 1
  return DEED.test(lowerAt(page, next))
}

/** The comma at which the main clause goes on behind a relative clause, or begins behind a leading one. */
function endsClause(page: StatementPage, at: number, embedding: Embedding): boolean {
  if (!embedding || lowerAt(page, at) !== ',') return false
  const next = posAt(page, at + 1)
  if (embedding === 'relative') return next === 'AUX' || (next === 'VERB' && !/ing$/.test(lowerAt(page, at + 1)))
  return /^(?:PRON|DET|PROPN|NOUN)$/.test(next) && !/^(?:who|which|that)$/.test(lowerAt(page, at + 1))
}

/**
 * ", who later apologised", " — a figure disputed since", "; the mayor disagrees": what the reporter adds behind the words reported.
 * Not ", including boats" and not "; that the port", which go on with them.
 */
function opensAside(page: StatementPage, at: number, from: number, end: number): boolean {
  const word = lowerAt(page, at)
  const next = lowerAt(page, at + 1)
  if (at - from < 3) return false
  if (word === ';') return next !== 'that' && next !== 'and'
  if (isDash(page, at)) return !isPaired(page, at, from, end) && !goesOnBehindDash(next)
  if (word !== ',' || !(/^(?:who|which|whose|something)$/.test(next) || isApposition(page, at + 1, end))) return false
  for (let later = at; later < end; later++) if ((page.quotationAt[later] ?? -1) >= 0) return false
  return true
}

/** ", an event that …", ", one of many …" up to the end of the sentence: what a thing just named is. A list goes on with "and". */
function isApposition(page: StatementPage, from: number, end: number): boolean {
  const opens =
    /^(?:a|an)$/.test(lowerAt(page, from)) || (lowerAt(page, from) === 'one' && lowerAt(page, from + 1) === 'of')
  if (!opens) return false
  for (let at = from; at < end - 1; at++) if (/^(?:,|and|or|;)$/.test(lowerAt(page, at))) return false
  return true
}

/** " - and that the boats", " - including two new ones", " - meaning that": no aside of the reporter's. */
function goesOnBehindDash(next: string): boolean {
  return /^(?:and|or|but|that|including|which)$/.test(next) || /.{3,}ing$/.test(next)
}

function isDash(page: StatementPage, at: number): boolean {
  const word = lowerAt(page, at)
  return word === '—' || word === '―' || word === '--' || (/^[-–]$/.test(word) && isSpaced(page, at))
}

const FARTHEST_DASH = 26

/** "the efforts - which include an advertisement - will pay off": an aside that ends before the words do. */
function isPaired(page: StatementPage, at: number, from: number, end: number): boolean {
  for (let back = at - 1; back > Math.max(from, at - FARTHEST_DASH); back--) if (isDash(page, back)) return true
  for (let next = at + 1; next < Math.min(end - 2, at + FARTHEST_DASH); next++) if (isDash(page, next)) return true
  return false
}

function isSpaced(page: StatementPage, at: number): boolean {
  return (
    (page.tokens[at - 1]?.end ?? 0) < (page.tokens[at]?.start ?? 0) &&
    (page.tokens[at]?.end ?? 0) < (page.tokens[at + 1]?.start ?? 0)
  )
}

const DEED = /^(?:discussed|exchanged|reviewed|met|consulted|explored|signed|considered|conferred|shared)$/
const LINKING =
  /^(?:including|according|depending|regarding|concerning|excluding|following|considering|pending|notwithstanding)$/

/** ", taking a swipe at her rivals": the reporter's own words on the saying, behind a comma. */
function opensComment(page: StatementPage, at: number, from: number): boolean {
  const word = lowerAt(page, at + 1)
  return (
    lowerAt(page, at) === ',' &&
    at - from > 2 &&
    /.{2,}ing$/.test(word) &&
    posAt(page, at + 1) === 'VERB' &&
    !LINKING.test(word)
  )
}

/** ", adding that" and "and stressed": a further report by the same speaker, not part of the words reported. */
export function isNewCue(page: StatementPage, { group, form }: Cue): boolean {
  const before = lowerAt(page, group - 1)
  if (form === 'gerund') return before === ',' || endsWithComma(page, group - 1)
  return before === 'and' || before === 'but' || before === 'who'
}

/** «"…," claiming that»: the comma stands inside the quotation. */
function endsWithComma(page: StatementPage, at: number): boolean {
  if ((page.quotationAt[at] ?? -1) < 0) return false
  let last = at
  while (isQuoteMark(lowerAt(page, last)) && at - last < 3) last -= 1
  return lowerAt(page, last) === ','
}
