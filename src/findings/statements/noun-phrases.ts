import { lowerAt, posAt, type StatementPage } from './page.js'

/** Tokens of a subject, `end` exclusive. `at` is its head word, `relative` the "who" that stands for it beside its verb. */
export type Subject = Readonly<{ first: number; end: number; at: number; relative?: number }>

export const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** Whether a token belongs to the name of a person. */
export function isPersonAt(page: StatementPage, at: number): boolean {
  return page.reading.names[page.nameAt[at] ?? -1]?.type === 'person'
}

/** The noun phrase whose last word is at `end`: its modifiers, titles and "of" phrases are taken in. */
export function nounPhraseEndingAt(page: StatementPage, end: number, first: number): Subject | undefined {
  if (!isNounLike(page, end)) return undefined
  let at = end
  let head = end
  while (at > first && end - at < 24) {
    const before = at - 1
    if ((page.quotationAt[before] ?? -1) >= 0 || page.timeAt[before]) break
    const word = lowerAt(page, before)
    const pos = posAt(page, before)
    if (
      isNounLike(page, before) ||
      pos === 'ADJ' ||
      pos === 'NUM' ||
      word === '’s' ||
      word === "'s" ||
      word === '’' ||
      word === "'" ||
      word === '-' ||
      word === '&' ||
      word === '.'
    ) {
      at = before
      continue
    }
    if (pos === 'DET' || /^(?:his|her|its|their|our|my)$/.test(word)) {
      at = before
      if (lowerAt(page, at - 1) !== 'of' && lowerAt(page, at - 1) !== 'all') break
      continue
    }
    if (word === 'of' || word === 'for') {
      if (before - 1 < first || !isNounLike(page, before - 1) || (word === 'for' && !isTitleBefore(page, before))) break
      if (!isPersonAt(page, end)) head = before - 1
      at = before
      continue
    }
    if (word === 'and' && before - 1 >= first && isNounLike(page, before - 1) && isJoint(page, before - 1, end)) {
      at = before
      continue
    }
    break
  }
  return { first: at, end: end + 1, at: isPersonAt(page, end) ? end : head }
}

/** "the president and Roe said" has two subjects; in "asked for a photo and Roe said" the noun is another clause's. */
function isJoint(page: StatementPage, left: number, end: number): boolean {
  if (!isPersonAt(page, end) || /^\p{Lu}/u.test(page.tokens[left]?.text ?? '')) return true
  return /(?:president|minister|secretary|leader|chancellor|ambassador|premier|king|queen|envoy|chief|officials?|ministers)$/.test(
    lowerAt(page, left),
  )
}

function isTitleBefore(page: StatementPage, at: number): boolean {
  return /^(?:secretary|minister|commissioner|representative|envoy|director|coordinator|administrator)$/.test(
    lowerAt(page, at - 1),
  )
}

function isNounLike(page: StatementPage, at: number): boolean {
  return NOUNS.has(posAt(page, at)) || (page.nameAt[at] ?? -1) >= 0
}

/** "about half of the dockers", "six in ten dockers", "a third of them": a share of many, however it is counted. */
export function shareEndingAt(page: StatementPage, end: number, first: number): Subject | undefined {
  const noun = nounPhraseEndingAt(page, end, first) ?? { first: end, end: end + 1, at: end }
  let from = noun.first
  if (lowerAt(page, from - 1) === 'in' && posAt(page, from - 2) === 'NUM' && posAt(page, from) === 'NUM') from -= 2
  const opens =
    from < noun.first || /^(?:half|third|quarter|majority)$/.test(lowerAt(page, from)) || posAt(page, from) === 'NUM'
  if (opens && /^(?:about|around|nearly|almost|over|some|roughly|only|just)$/.test(lowerAt(page, from - 1))) from -= 1
  return from < noun.first && from >= first ? { ...noun, first: from } : undefined
}

/** "the socialist said", "the Cuban added": an adjective behind an article and right before the verb names somebody. */
export function adjectiveFor(page: StatementPage, at: number, group: number, first: number): Subject | undefined {
  if (at !== group - 1 || posAt(page, at) !== 'ADJ') return undefined
  for (let from = at - 1; from >= Math.max(first, at - 5); from -= 1) {
    if (posAt(page, from) === 'DET') return { first: from, end: at + 1, at }
    if (!/^(?:ADJ|NOUN|PROPN|VERB)$/.test(posAt(page, from)) && lowerAt(page, from) !== '-') return undefined
  }
  return undefined
}
