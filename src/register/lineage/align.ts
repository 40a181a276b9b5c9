import type { Word } from './words.js'

/** Words of two documents that stand for one another: numbers of the first and the last word on each side, and what agrees within. */
export type Passage = Readonly<{
  a: Readonly<{ from: number; to: number }>
  b: Readonly<{ from: number; to: number }>
  /** Words alike, of these those that tell (no names, no function words). */
  alike: number
  telling: number
  /** The longest unbroken run of words alike. */
  unbroken: number
}>

type Run = { a: number; b: number; length: number }

const SEED = 3
/** A run of three that stands more often than this in one document is a stock phrase of it. */
const MOST_PLACES = 4
/** Words that may be changed, added or left out between two runs of one passage. */
const GAP = 12

/** Passages that two documents share, in the order of the first; words may be changed within them, and passages reordered. */
export function alignPassages(a: readonly Word[], b: readonly Word[]): readonly Passage[] {
  const runs = pickRuns(findRuns(a, b), a, b).sort((x, y) => x.a - y.a)
  const chains: Run[][] = []
  for (const run of runs) {
    const chain = chains.findLast((each, back) => chains.length - back <= 3 && follows(each.at(-1), run))
    if (chain) chain.push(run)
    else chains.push([run])
  }
  return chains.map((chain) => asPassage(chain, a, b)).filter(isSubstantial)
}

/** Runs of words alike, each as long as it goes. */
function findRuns(a: readonly Word[], b: readonly Word[]): readonly Run[] {
  const places = new Map<number, number[]>()
  for (let at = 0; at + SEED <= a.length; at++) {
    const key = seedAt(a, at)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  const runs: Run[] = []
  // Where a run from (a, b) has been followed to, by diagonal: it is not found again from its middle.
  const followed = new Map<number, number>()
  for (let at = 0; at + SEED <= b.length; at++) {
    const found = places.get(seedAt(b, at)) ?? []
    if (found.length > MOST_PLACES) continue
    for (const place of found) {
      if ((followed.get(place - at) ?? -1) > at) continue
      let length = 0
      while (isAlike(a[place + length], b[at + length])) length++
      if (length < SEED) continue
      followed.set(place - at, at + length)
      runs.push({ a: place, b: at, length })
    }
  }
  return runs
}

/** A number that goes with three words in a row. */
function seedAt(words: readonly Word[], at: number): number {
  const two = Math.imul(words[at]?.code ?? 0, 31) + (words[at + 1]?.code ?? 0)
  return Math.imul(two, 0x01000193) ^ (words[at + 2]?.code ?? 0)
}

function isAlike(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && a.code === b.code && a.folded === b.folded
}

/** The longest runs first; what overlaps a longer one on either side is left out. Runs of function words alone tell nothing. */
function pickRuns(runs: readonly Run[], a: readonly Word[], b: readonly Word[]): Run[] {
  const [takenA, takenB] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  const picked: Run[] = []
  for (const run of [...runs].sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)) {
    if (!a.slice(run.a, run.a + run.length).some(({ isTelling }) => isTelling)) continue
    const last = run.length - 1
    if (takenA[run.a] || takenA[run.a + last] || takenB[run.b] || takenB[run.b + last]) continue
    takenA.fill(1, run.a, run.a + run.length)
    takenB.fill(1, run.b, run.b + run.length)
    picked.push(run)
  }
  return picked
}

function follows(before: Run | undefined, run: Run): boolean {
  if (before === undefined) return false
  const [gapA, gapB] = [run.a - before.a - before.length, run.b - before.b - before.length]
  return gapA >= 0 && gapB >= 0 && gapA <= GAP && gapB <= GAP
}

function asPassage(chain: readonly Run[], a: readonly Word[], b: readonly Word[]): Passage {
  let [alike, telling, unbroken] = [0, 0, 0]
  const count = (word: Word | undefined) => {
    alike++
    if (word?.isTelling) telling++
  }
  for (const [index, run] of chain.entries()) {
    unbroken = Math.max(unbroken, run.length)
    for (let at = run.a; at < run.a + run.length; at++) count(a[at])
    const next = chain[index + 1]
    if (next === undefined) continue
    const between = new Set(b.slice(run.b + run.length, next.b).map(({ folded }) => folded))
    for (const word of a.slice(run.a + run.length, next.a)) if (between.has(word.folded)) count(word)
  }
  const [first, last] = [chain[0], chain.at(-1)]
  if (first === undefined || last === undefined) throw new Error('A passage without a run')
  return {
    a: { from: first.a, to: last.a + last.length - 1 },
    b: { from: first.b, to: last.b + last.length - 1 },
    alike,
    telling,
    unbroken,
  }
}

/** Half of the words at least agree, and enough of them that they are no phrase of the language. */
function isSubstantial({ a, b, alike, telling }: Passage): boolean {
  const longer = Math.max(a.to - a.from, b.to - b.from) + 1
  return alike >= 5 && telling >= 2 && alike >= longer / 2
}
