/** A command that cannot be done as asked. `message` says what happened, `next` what the person can do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    message: string,
    readonly next: string,
    /** 1 failed, 2 wrong usage. */
    readonly code: 1 | 2 = 1,
  ) {
    super(message)
  }
}
