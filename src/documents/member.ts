/** A document that came in another one: an item of a feed, an attachment of a mail. `place` says where in it. */
export type Member = Readonly<{ place: string; bytes: Uint8Array }>

/** A page that a feed lists: its whole address, and the moment (ISO 8601) the feed says it last changed, where it says so. */
export type FeedLink = Readonly<{ url: string; changed?: string }>
