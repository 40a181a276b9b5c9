/** The words on which an id was given; `now` are the entries of its kind that the present rules make of words among them. */
export type LostWords = Readonly<{
  document: string
  title: string
  start: number
  end: number
  now: readonly Readonly<{ id: string; caption: string }>[]
}>

/**
 * Nothing of this id is on record. `movedTo` is the id of the entry that took it over, where two were found to be one;
 * `struck` says who took it off the register, and why; `lost` where the words stand on which it rested.
 */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  constructor(
    readonly noun: string,
    readonly id: string,
    readonly movedTo: string | null = null,
    readonly struck: string | null = null,
    readonly lost: LostWords | null = null,
  ) {
    super(describe(noun, id, { movedTo, struck, lost }))
  }
}

function describe(
  noun: string,
  id: string,
  { movedTo, struck, lost }: Readonly<Pick<NotFound, 'movedTo' | 'struck' | 'lost'>>,
): string {
  if (movedTo !== null) return `The ${noun} ${id} is now ${movedTo}`
  if (struck !== null) return `The ${noun} ${id} was struck off this register: ${struck}`
  if (lost === null) return `There is no ${noun} ${id} on this register`
  const { title, document, start, now } = lost
  const made = now.length === 0 ? 'no such entry' : now.map((entry) => entry.id).join(', ')
  return `The ${noun} ${id} is no longer read: it rested on words of “${title}” (document ${document}, from character ${start}), of which the present rules make ${made}`
}
