/** A stretch of one wording: whether the other wording has it too. `text` includes the marks and spaces around its words. */
export type Stretch = Readonly<{ text: string; isAlike: boolean }>

/** Longer wordings are not aligned: the table that finds what is alike grows with both lengths. */
const MOST_WORDS = 600

/**
 * Two wordings word by word, in their order: what is alike and what differs. Case, accents and marks do not count.
 * Undefined where a wording is too long to align.
 */
export function collate(a: string, b: string): readonly [readonly Stretch[], readonly Stretch[]] | undefined {
  const [wordsA, wordsB] = [splitWords(a), splitWords(b)]
  if (wordsA.length > MOST_WORDS || wordsB.length > MOST_WORDS) return undefined
  const [alikeA, alikeB] = alignWords(
    wordsA.map(({ folded }) => folded),
    wordsB.map(({ folded }) => folded),
  )
  return [toStretches(wordsA, alikeA), toStretches(wordsB, alikeB)]
}

type Printed = Readonly<{ text: string; folded: string }>

/** Each word with what follows it up to the next. */
function splitWords(text: string): readonly Printed[] {
  const words: Printed[] = []
  for (const [piece] of text.matchAll(/[^\p{L}\p{N}]*[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*[^\p{L}\p{N}\s]*\s*/gu))
    words.push({ text: piece, folded: fold(piece) })
  return words
}

function fold(piece: string): string {
  const plain = piece.normalize('NFD').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Part of the shorter list of folded words that stands in the other in the same order, 0 to 1. */
export function shareInOrder(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length)
  if (shorter === 0 || Math.max(a.length, b.length) > MOST_WORDS) return 0
  const [inA] = alignWords(a, b)
  return inA.filter((isAlike) => isAlike).length / shorter
}

/** Which words belong to the longest sequence that both have. */
function alignWords(a: readonly string[], b: readonly string[]): readonly [readonly boolean[], readonly boolean[]] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
      longest[i * width + j] = a[i] === b[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : skip
    }
  }
  const [inA, inB] = [a.map(() => false), b.map(() => false)]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA[i++] = true
      inB[j++] = true
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return [inA, inB]
}

function toStretches(words: readonly Printed[], alike: readonly boolean[]): readonly Stretch[] {
  const stretches: { text: string; isAlike: boolean }[] = []
  for (const [at, { text }] of words.entries()) {
    const isAlike = alike[at] ?? false
    const last = stretches.at(-1)
    if (last?.isAlike === isAlike) last.text += text
    else stretches.push({ text, isAlike })
  }
  return stretches
}
