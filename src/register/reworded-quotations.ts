import { contentWord } from './content-words.js'
import { foldName, surnameKey, takeApart } from './names.js'
import type { Group } from './naming.js'
import { daysApart, isSameSpeaker } from './same-utterance.js'
import type { StatementTraits } from './traits.js'

/** Words of a quotation: fewer are a phrase, more a speech, in which much is like much. */
const LEAST_WORDS = 8
const MOST_WORDS = 120
const MOST_LETTERS = 10 * MOST_WORDS
const SAME_DAYS = 3
/** Content words that a part must share with the quotation it words otherwise, and their share of the quotation's. */
const LEAST_SHARED = 5
const SHARE = 0.5
/** The part may be longer than the quotation by so much. */
const LONGER = 1.4

/** A content word with its place among all words, and in the text. */
type Content = Readonly<{ word: string; at: number; start: number; end: number }>
type Sequence = Readonly<{ words: number; content: readonly Content[]; distinct: ReadonlySet<string> }>

const sequences = new WeakMap<StatementTraits, Sequence>()

function sequenceOf(traits: StatementTraits): Sequence {
  const before = sequences.get(traits)
  if (before !== undefined) return before
  const printed = [...traits.text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)]
  const content = printed.flatMap(({ 0: word, index }, at) => {
    const telling = contentWord(foldName(word))
    return telling === undefined ? [] : [{ word: telling, at, start: index, end: index + word.length }]
  })
  const sequence = { words: printed.length, content, distinct: new Set(content.map(({ word }) => word)) }
  sequences.set(traits, sequence)
  return sequence
}

/** Keys of the speaker with each two content words that follow one another: what a rewriter and a translator leave together. */
export function rewordedKeys(traits: StatementTraits): readonly string[] {
  if (!isQuotation(traits) || traits.speaker === null) return []
  const { content } = sequenceOf(traits)
  const speaker = surnameKey(takeApart(traits.speaker.name).surname)
  return content.slice(1).flatMap(({ word }, index) => {
    const [a = '', b = ''] = [content[index]?.word ?? '', word].sort()
    return a === b ? [] : [`q:${speaker}|${a}|${b}`]
  })
}

function isQuotation(traits: StatementTraits): boolean {
  if (traits.form === 'indirect' || traits.isDoubtful || traits.text.length > MOST_LETTERS) return false
  const { words } = sequenceOf(traits)
  return words >= LEAST_WORDS && words <= MOST_WORDS
}

/**
 * Whether a part of the one quotation is the other in other words: the same speaker, within days, in another document, and
 * half of its content words close together. Must not match what a speaker says of one matter on different days, nor two
 * sentences that share a name and a topic.
 */
export function isRewordedPart(longer: StatementTraits, shorter: StatementTraits): boolean {
  return findPart(longer, shorter) !== undefined
}

function findPart(
  longer: StatementTraits,
  shorter: StatementTraits,
): Readonly<{ from: Content; to: Content }> | undefined {
  if (longer.document === shorter.document || longer.speaker === null || shorter.speaker === null) return undefined
  if ((daysApart(longer.when, shorter.when) ?? 0) > SAME_DAYS || !isSameSpeaker(longer, shorter)) return undefined
  if (!isQuotation(longer) || !isQuotation(shorter)) return undefined
  const [within, sought] = [sequenceOf(longer), sequenceOf(shorter)]
  if (within.words <= sought.words || sought.distinct.size < LEAST_SHARED) return undefined
  const shared = within.content.filter(({ word }) => sought.distinct.has(word))
  const enough = Math.max(LEAST_SHARED, sought.distinct.size * SHARE)
  let best: { from: Content; to: Content; many: number } | undefined
  for (const [index, from] of shared.entries()) {
    const near = shared.slice(index).filter(({ at }) => at - from.at < sought.words * LONGER)
    const many = new Set(near.map(({ word }) => word)).size
    const to = near.at(-1)
    if (to !== undefined && many >= enough && many > (best?.many ?? 0)) best = { from, to, many }
  }
  return best
}

type Told = Readonly<{ node: string; traits: StatementTraits }>

/**
 * The groups, each with the longer quotations of other groups that word its own otherwise in one of their parts: where one
 * document prints two sentences apart that another prints as one. The two documents must have another part of that
 * quotation in common: whoever speaks twice on one matter says much the same again.
 */
export function shareReworded(groups: readonly Group[], reports: readonly Told[]): readonly Group[] {
  if (groups.length < 2) return groups
  const traitsOf = new Map(reports.map(({ node, traits }) => [node, traits]))
  const documentsOf = new Map<string, ReadonlySet<string>>()
  for (const { nodes } of groups) {
    const documents = new Set(nodes.flatMap((node) => traitsOf.get(node)?.document ?? []))
    for (const node of nodes) documentsOf.set(node, documents)
  }
  return groups.map((group) => {
    const members = group.nodes.flatMap((node) => traitsOf.get(node) ?? [])
    const documents = documentsOf.get(group.nodes[0] ?? '')
    const isPart = ({ node, traits }: Told) =>
      members.some((one) => documentsOf.get(node)?.has(one.document) && isRewordedPart(traits, one))
    const others = reports.filter(({ node, traits }) => !group.nodes.includes(node) && !documents?.has(traits.document))
    const shared = others.filter(isPart).map(({ node }) => node)
    return shared.length === 0 ? group : { ...group, shared: shared.sort() }
  })
}

/** The part of a longer quotation that words one of these otherwise; all of it where none does. */
export function partOf(longer: StatementTraits, said: readonly StatementTraits[]): string {
  for (const one of said) {
    const part = findPart(longer, one)
    if (part !== undefined) return longer.text.slice(part.from.start, part.to.end)
  }
  return longer.text
}
