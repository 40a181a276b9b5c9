/** A document that came in another one: an item of a feed, an attachment of a mail. `place` says where in it. */
export type Member = Readonly<{ place: string; bytes: Uint8Array }>
