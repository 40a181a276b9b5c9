// Chance that a seed settles: the same draws on every machine.

/** Numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A list in another order (Fisher and Yates), itself left as it is. */
export function shuffled(list, next) {
  const left = [...list]
  for (let i = left.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1))
    ;[left[i], left[j]] = [left[j], left[i]]
  }
  return left
}
