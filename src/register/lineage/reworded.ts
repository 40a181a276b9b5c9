import type { Passage } from './align.js'
import type { Word } from './words.js'

/** One sentence by its words. `telling` holds its telling words and names, each once. */
type Sentence = Readonly<{ from: number; to: number; telling: ReadonlySet<string> }>

const LEAST_ALIKE = 4
const LEAST_TELLING = 2
/** Of the shorter sentence's words; two reports of one event seldom choose half of their words alike. */
const LEAST_SHARE = 0.5
/** A word in more sentences than these leads nowhere. */
const MOST_SENTENCES = 12

/**
 * Sentences of two documents, one of which is known to copy the other, that say the same in other words. Only for such
 * a pair: between strangers a sentence may be alike by chance. Sentences that a passage covers already are left out.
 */
export function findReworded(a: readonly Word[], b: readonly Word[], known: readonly Passage[]): readonly Passage[] {
  const open = (words: readonly Word[], side: 'a' | 'b') =>
    sentencesOf(words).filter((one) => !known.some((each) => coversMost(each[side], one)))
  const [ofA, ofB] = [open(a, 'a'), open(b, 'b')]
  const within = new Map<string, Sentence[]>()
  for (const one of ofB) for (const word of one.telling) within.set(word, [...(within.get(word) ?? []), one])
  const taken = new Set<Sentence>()
  const found: Passage[] = []
  for (const one of ofA) {
    const best = mostAlike(one, within, taken)
    if (best === undefined) continue
    taken.add(best)
    found.push(asPassage(one, best, a, b))
  }
  // Names alone are alike in any two reports of one event.
  return found.filter(({ telling }) => telling >= LEAST_TELLING)
}

function sentencesOf(words: readonly Word[]): readonly Sentence[] {
  const sentences: { from: number; to: number; telling: Set<string> }[] = []
  for (const [at, word] of words.entries()) {
    const last = sentences.at(-1)
    if (last === undefined || words[at - 1]?.sentence !== word.sentence)
      sentences.push({ from: at, to: at, telling: new Set(isContent(word) ? [word.folded] : []) })
    else {
      last.to = at
      if (isContent(word)) last.telling.add(word.folded)
    }
  }
  return sentences
}

/** Names count here: within a pair of copies they are what a rewriter leaves alone. */
function isContent({ folded, isTelling }: Word): boolean {
  return isTelling || folded.length > 3
}

function coversMost(span: Readonly<{ from: number; to: number }>, { from, to }: Sentence): boolean {
  const shared = Math.min(span.to, to) - Math.max(span.from, from) + 1
  return shared > (to - from + 1) / 2
}

function mostAlike(
  one: Sentence,
  within: ReadonlyMap<string, readonly Sentence[]>,
  taken: ReadonlySet<Sentence>,
): Sentence | undefined {
  const alike = new Map<Sentence, number>()
  for (const word of one.telling) {
    const sentences = within.get(word) ?? []
    if (sentences.length > MOST_SENTENCES) continue
    for (const other of sentences) if (!taken.has(other)) alike.set(other, (alike.get(other) ?? 0) + 1)
  }
  let best: { sentence: Sentence; alike: number } | undefined
  for (const [sentence, count] of alike) {
    const shorter = Math.min(one.telling.size, sentence.telling.size)
    if (count < LEAST_ALIKE || count < shorter * LEAST_SHARE) continue
    if (count > (best?.alike ?? 0)) best = { sentence, alike: count }
  }
  return best?.sentence
}

/** From the first word alike to the last, on each side. */
function asPassage(one: Sentence, other: Sentence, a: readonly Word[], b: readonly Word[]): Passage {
  const wordsOf = (words: readonly Word[], { from, to }: Sentence) => words.slice(from, to + 1)
  const [inA, inB] = [wordsOf(a, one), wordsOf(b, other)]
  const [ofA, ofB] = [new Set(inA.map(({ folded }) => folded)), new Set(inB.map(({ folded }) => folded))]
  const isInB = ({ folded }: Word) => ofB.has(folded)
  const isInA = ({ folded }: Word) => ofA.has(folded)
  return {
    a: { from: one.from + inA.findIndex(isInB), to: one.from + inA.findLastIndex(isInB) },
    b: { from: other.from + inB.findIndex(isInA), to: other.from + inB.findLastIndex(isInA) },
    alike: inA.filter(isInB).length,
    telling: inA.filter((word) => word.isTelling && isInB(word)).length,
    unbroken: 1,
  }
}
