/** A stretch of a canonical text. `start` and `end` count UTF-16 code units; `end` is exclusive. */
export type Span = Readonly<{ start: number; end: number }>

/**
 * The exact words of a document that support one claim: `text.slice(start, end) === quote`
 * in the canonical text. PostgreSQL counts code points, so quotes are sliced here and never in SQL.
 */
export type Evidence = Readonly<{ start: number; end: number; quote: string }>

/** The only way to make Evidence, so that a quote cannot drift from its source. Throws RangeError on an empty or outlying span. */
export function cite(text: string, { start, end }: Span): Evidence {
  if (!(start >= 0 && end <= text.length && start < end)) {
    throw new RangeError(`No words at ${start}-${end} of a text of ${text.length} characters`)
  }
  return { start, end, quote: text.slice(start, end) }
}

/** Whether the quote still stands where the evidence says it does. */
export function isAnchored(text: string, { start, end, quote }: Evidence): boolean {
  return start < end && text.slice(start, end) === quote
}

/** Whether two spans share at least one character. */
export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly inside `outer`. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
