/**
 * The record on disk is not what was written. `message` names the place (file, line or act, id);
 * `next` says what the keeper of the record can do about it.
 */
export class Damage extends Error {
  override readonly name = 'Damage'

  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message)
  }
}

/** One thing that does not hold, at one place: what `check` prints. */
export type Fault = Readonly<{ place: string; what: string }>
