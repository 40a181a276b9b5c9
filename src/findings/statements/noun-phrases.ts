import { lowerAt, posAt, type StatementPage } from './page.js'

/**
 * Tokens of a subject, `end` exclusive. `at` is its head word, `relative` the "who" that stands for it beside its verb, `apposed` the
 * first token of a name that no list knows and that ends it ("her host, Jane Roe").
 */
export type Subject = Readonly<{ first: number; end: number; at: number; relative?: number; apposed?: number }>

export const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** Whether a token belongs to the name of a person. */
export function isPersonAt(page: StatementPage, at: number): boolean {
  return page.reading.names[page.nameAt[at] ?? -1]?.type === 'person'
}

/** The noun phrase whose last word is at `end`: its modifiers, titles and "of" phrases are taken in. */
export function nounPhraseEndingAt(page: StatementPage, end: number, first: number): Subject | undefined {
  if (!isNounLike(page, end)) return undefined
  const isPerson = isPersonAt(page, end)
  let at = end
  let head = end
  while (at > first && end - at < LONGEST_PHRASE) {
    const before = at - 1
    if ((page.quotationAt[before] ?? -1) >= 0 || page.timeAt[before]) break
    if (isPart(page, before)) at = before
    else if (isDeterminer(page, before)) {
      at = before
      if (!/^(?:of|all)$/.test(lowerAt(page, at - 1))) break
    } else if (isLinked(page, before, { first, end })) {
      if (lowerAt(page, before) !== 'and' && !isPerson) head = before - 1
      at = before
    } else break
  }
  return { first: at, end: end + 1, at: isPerson ? end : head }
}

const LONGEST_PHRASE = 24

/** Nouns, names, adjectives and the marks between them. */
function isPart(page: StatementPage, at: number): boolean {
  const pos = posAt(page, at)
  return isNounLike(page, at) || pos === 'ADJ' || pos === 'NUM' || /^(?:['’]s?|[-&.])$/.test(lowerAt(page, at))
}

function isDeterminer(page: StatementPage, at: number): boolean {
  return posAt(page, at) === 'DET' || /^(?:his|her|its|their|our|my)$/.test(lowerAt(page, at))
}

/** "of", the "for" of a title and the "and" of two subjects, with a noun before them. */
function isLinked(page: StatementPage, at: number, { first, end }: Readonly<{ first: number; end: number }>): boolean {
  const word = lowerAt(page, at)
  if (at - 1 < first || !isNounLike(page, at - 1)) return false
  if (word === 'and') return isJoint(page, at - 1, end)
  return word === 'of' || (word === 'for' && isTitleBefore(page, at))
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
