const MOST_KEPT = 8_000

/** A pure question about one word whose answers are kept: texts ask of the same words again and again. Flat in memory. */
export function byWord<T>(answer: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined || kept.has(word)) return known as T
    if (kept.size >= MOST_KEPT) kept.clear()
    const found = answer(word)
    // A "word" of a megabyte would be kept whole.
    if (word.length <= 40) kept.set(word, found)
    return found
  }
}
