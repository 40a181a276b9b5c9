import { decodeBytes } from './decode-bytes.js'
import { readFeed } from './feed.js'
import { listAttachments } from './mail.js'
import type { FeedLink, Member } from './member.js'
import { refuse } from './refusals.js'

/** What is in a feed or attached to a mail; `links` are a feed's pages. Or why it cannot be read. */
export type Members =
  | Readonly<{ ok: true; members: readonly Member[]; links: readonly FeedLink[] }>
  | Readonly<{ ok: false; reason: string; mediaType: string }>

/** Lists the documents within a feed or a mail, in their order. `base` is the address a feed came from. */
export async function listMembers(container: 'feed' | 'mail', bytes: Uint8Array, base?: string): Promise<Members> {
  if (container === 'mail') {
    const members = await listAttachments(bytes)
    return members ? { ok: true, members, links: [] } : refuse('mail', 'message/rfc822')
  }
  const decoded = decodeBytes(bytes)
  const feed = decoded.ok ? readFeed(decoded.text, base) : undefined
  return feed ? { ok: true, members: feed.items, links: feed.links } : refuse('feed', 'application/xml')
}
