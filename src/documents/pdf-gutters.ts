/** A word or more on its row: left edge, width and height of its letters in points. */
type Extent = Readonly<{ text: string; x: number; width: number; size: number }>

/** Columns set close together stand this far apart, in letters' heights; words on a line hardly ever do. */
export const NARROWEST_GUTTER = 0.7
const STEP = 1
const FEWEST_ROWS = 5
const WIDEST_PAGE = 15_000

/**
 * Where columns part that stand so close that their lines look like one: places at which row after row has a gap. `rows` are
 * the words at one height each, from left to right. Must not take for one the blanks of a justified text, which stand elsewhere in every row.
 */
export function findNarrowGutters(rows: readonly (readonly Extent[])[]): readonly number[] {
  const inked = rows.map((row) => row.filter(({ text }) => text.trim() !== ''))
  const left = inked.reduce((least, [first]) => Math.min(least, first?.x ?? least), Number.POSITIVE_INFINITY)
  if (!Number.isFinite(left)) return []
  const [gaps, crossed] = [openCounts(), openCounts()]
  for (const row of inked) {
    let right = row[0]?.x ?? left
    let from = right
    for (const { x, width, size } of row) {
      if (x - right >= NARROWEST_GUTTER * size) {
        gaps.add(right - left, x - left)
        crossed.add(from - left, right - left)
        from = x
      }
      right = Math.max(right, x + width)
    }
    crossed.add(from - left, right - left)
  }
  return findStrips(gaps.counts(), crossed.counts()).map((at) => left + at)
}

/** The middles of strips that are a gap of many rows and words of few. */
function findStrips(gaps: readonly number[], crossed: readonly number[]): readonly number[] {
  const isGutter = (at: number) => {
    const gap = gaps[at] ?? 0
    return gap >= FEWEST_ROWS && (crossed[at] ?? 0) <= gap * 0.25
  }
  const strips: number[] = []
  for (let from = 0; from < gaps.length; from += 1) {
    if (!isGutter(from)) continue
    let to = from
    while (isGutter(to + 1)) to += 1
    strips.push(((from + to + 1) / 2) * STEP)
    from = to
  }
  return strips
}

/** Counts of stretches over every place, in steps of a point. */
function openCounts(): Readonly<{ add: (from: number, to: number) => void; counts: () => readonly number[] }> {
  const changes: number[] = []
  const change = (at: number, by: number) => {
    const step = Math.min(WIDEST_PAGE, Math.max(0, Math.round(at / STEP)))
    while (changes.length <= step) changes.push(0)
    changes[step] = (changes[step] ?? 0) + by
  }
  return {
    add(from, to) {
      change(from, 1)
      change(to, -1)
    },
    counts() {
      let count = 0
      return changes.map((by) => {
        count += by
        return count
      })
    },
  }
}
