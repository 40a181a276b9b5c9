/**
 * Nothing of this id is on record. `movedTo` is the id of the entry that took it over, where two were found to be one;
 * `struck` says who took it off the register, and why.
 */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  constructor(
    readonly noun: string,
    readonly id: string,
    readonly movedTo: string | null = null,
    readonly struck: string | null = null,
  ) {
    super(
      movedTo !== null
        ? `The ${noun} ${id} is now ${movedTo}`
        : struck !== null
          ? `The ${noun} ${id} was struck off this register: ${struck}`
          : `There is no ${noun} ${id} on this register`,
    )
  }
}
