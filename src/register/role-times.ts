/** The earlier of two ISO days, either of which may be unknown. */
export function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a
}

/** The later of two ISO days, either of which may be unknown. */
export function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a
}
