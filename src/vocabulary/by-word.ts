const MOST_KEPT = 8_000
/** A "word" longer than this is asked about each time: one of a megabyte would be kept whole. */
const LONGEST_KEPT = 40
const NOTHING = Symbol('undefined')

/** A pure question about one word whose answers are kept: texts ask of the same words again and again. Flat in memory. */
export function byWord<T>(answer: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T | typeof NOTHING>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known === NOTHING ? (undefined as T) : known
    const found = answer(word)
    if (word.length > LONGEST_KEPT) return found
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(word, found === undefined ? NOTHING : found)
    return found
  }
}
