const MOST_KEPT = 8_000
/** A "word" longer than this is asked about each time: one of a megabyte would be kept whole. */
const LONGEST_KEPT = 40
const SHORTEST_VIEW = 13
const NOTHING = Symbol('undefined')

/** A pure question about one word whose answers are kept: texts ask of the same words again and again. Flat in memory. */
export function byWord<T>(answer: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T | typeof NOTHING>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known === NOTHING ? (undefined as T) : known
    if (word.length > LONGEST_KEPT) return answer(word)
    const own = apart(word)
    const found = answer(own)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(own, found === undefined ? NOTHING : found)
    return found
  }
}

/** A copy to keep. V8 cuts longer words out of a text as views on it: each would hold its whole document in memory. */
export function apart(word: string): string {
  return word.length < SHORTEST_VIEW ? word : Buffer.from(word, 'utf16le').toString('utf16le')
}
