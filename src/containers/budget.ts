/** How much one file may unpack to, in all its layers: a compressed nothing must not fill the machine. */
export type Budget = Readonly<{
  /** Counts bytes as they are unpacked. Throws UnpacksTooFar once there are too many. */
  spend: (bytes: number) => void
}>

/** Text packs to a tenth, repetitive text to a fiftieth; what packs to less than this was made to. */
const MOST_TIMES = 200
/** A small file may unpack to this much all the same. */
const ALWAYS = 200_000_000

/** A file unpacks to more than any honest one: nothing further of it is read. */
export class UnpacksTooFar extends Error {
  override readonly name = 'UnpacksTooFar'
  constructor() {
    super(
      `it unpacks to more than ${MOST_TIMES} times its size, as files do that are made to do harm; unpack it by hand and add what it holds`,
    )
  }
}

/** The budget of a file of `size` bytes, or of what flows in, by how much of it has come so far. */
export function openBudget(size: number | (() => number)): Budget {
  let spent = 0
  return {
    spend(bytes) {
      spent += bytes
      const packed = typeof size === 'number' ? size : size()
      if (spent > Math.max(ALWAYS, packed * MOST_TIMES)) throw new UnpacksTooFar()
    },
  }
}
