/** Nothing of this id is on record. `movedTo` is the id of the entry that took it over, where two were found to be one. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  constructor(
    readonly noun: string,
    readonly id: string,
    readonly movedTo: string | null = null,
  ) {
    super(movedTo === null ? `There is no ${noun} ${id} on this register` : `The ${noun} ${id} is now ${movedTo}`)
  }
}
