import { quotationTokens } from './content.js'
import { lowerAt, posAt, type StatementPage } from './page.js'

/** "told the mayors who had gathered in Oslo, …": what says more of the hearer. */
export function skipRelative(page: StatementPage, from: number, end: number): number {
  if (lowerAt(page, from) !== 'who') return from
  for (let at = from + 1; at < Math.min(end, from + 16); at++) {
    if ((page.quotationAt[at] ?? -1) >= 0 || lowerAt(page, at) === 'that') return at
    if (lowerAt(page, at) === ',') return at + 1
  }
  return from
}

/** Skips times, asides and phrases like "in a statement" up to the words reported. */
export function skipSetting(page: StatementPage, from: number, end: number): number {
  // "snapped back, “…”"
  let at = lowerAt(page, from) === 'back' && lowerAt(page, from + 1) === ',' ? from + 1 : from
  for (let step = 0; step < MOST_PHRASES && at < end; step++) {
    const next = (page.quotationAt[at] ?? -1) >= 0 ? behindTitle(page, at) : behindPhrase(page, at, end)
    if (next === at) return at
    if (next === undefined) return from
    at = next
  }
  return at
}

const MOST_PHRASES = 4

/** «told "Morning Hour" that»: behind a few quoted words before "that"; the place itself where they are what was said. */
function behindTitle(page: StatementPage, at: number): number {
  const quoted = quotationTokens(page, page.quotationAt[at] ?? -1)
  return quoted && quoted.to - quoted.from < 8 && lowerAt(page, quoted.to) === 'that' ? quoted.to : at
}

/** Behind a colon, a time, an aside or a phrase; the place itself where the words begin, undefined where none follow. */
function behindPhrase(page: StatementPage, at: number, end: number): number | undefined {
  const word = lowerAt(page, at)
  if (word === 'that') return at
  if (word === ':') return at + 1
  if (page.timeAt[at]) {
    let after = at
    while (page.timeAt[after]) after += 1
    return after
  }
  if (word === ',') return behindAside(page, at, end)
  const isSetting =
    posAt(page, at) === 'ADP' || /^(?:in|on|at|to|during|after|before|via|through|by|without|of|about)$/.test(word)
  if (!isSetting) return at
  // "said on Tuesday the talks": the time alone is skipped.
  return findOpening(page, at + 1, Math.min(end, at + 22)) ?? (page.timeAt[at + 1] ? at + 1 : undefined)
}

function behindAside(page: StatementPage, comma: number, end: number): number | undefined {
  // A quotation behind the comma is what was said: the caller stops there.
  if ((page.quotationAt[comma + 1] ?? -1) >= 0) return comma + 1
  const close = findWord(page, comma + 1, Math.min(end, comma + 18), ',')
  return close === undefined ? undefined : close + 1
}

/** "that", a colon or a quotation ahead, with no verb between. */
function findOpening(page: StatementPage, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const word = lowerAt(page, at)
    if ((page.quotationAt[at] ?? -1) >= 0) {
      // «wrote under the name "Delta"», «told "Morning Hour" that»: a title in the phrase, not the words said.
      const quoted = quotationTokens(page, page.quotationAt[at] ?? -1)
      if (!quoted) return at
      if (isTitle(page, quoted, from)) {
        at = quoted.to - 1
        continue
      }
      if (/^[,:]$/.test(lowerAt(page, at - 1)) || page.timeAt[at - 1] || quoted.to - quoted.from > 6) return at
      at = quoted.to - 1
      continue
    }
    if (word === 'that' && posAt(page, at) !== 'DET') return at
    if (word === ':') return at
    if (word === ',' && (page.quotationAt[at + 1] ?? -1) >= 0) return at + 1
    if (posAt(page, at) === 'VERB' && !/ing$/.test(word)) return undefined
    if (word === ',' && lowerAt(page, at + 1) === 'that') return at + 1
  }
  return undefined
}

/** "said on NBC's "Meet the Press" that": a few words, capitalised throughout, behind a name, "the" or the preposition. */
function isTitle(page: StatementPage, { from, to }: { from: number; to: number }, setting: number): boolean {
  if (to - from > 8 || /^[,:]$/.test(lowerAt(page, from - 1)) || from - setting > 6) return false
  let words = 0
  for (let at = from; at < to; at++) {
    const { text = '', lower = '' } = page.tokens[at] ?? {}
    if (!/^\p{L}/u.test(text)) continue
    words += 1
    if (!/^\p{Lu}/u.test(text) && !/^(?:of|the|a|an|in|on|and|with|to|for|at|from)$/.test(lower)) return false
  }
  return words > 1
}

function findWord(page: StatementPage, from: number, to: number, wanted: string): number | undefined {
  for (let at = from; at < to; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) return undefined
    if (lowerAt(page, at) === wanted) return at
  }
  return undefined
}
