import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Source } from './arrivals.js'
import type { FeedLink } from './documents/member.js'
import { findAddress } from './register/web-addresses.js'
import { describeFileError } from './source-files.js'
import type { Retrieval } from './vocabulary/retrieval.js'
import { fetchFeed, fetchSources, isWebAddress, type WebAsking } from './web-sources.js'

/** The pages a feed lists, or why it could not be read. `retrieval` is there where it came whole from the web. */
export type FollowedFeed =
  | Readonly<{ ok: true; links: readonly FeedLink[]; retrieval?: Retrieval }>
  | Readonly<{ ok: false; reason: string }>

/** More than any feed lists; what comes after them is left out. */
const MOST_LINKS = 5000

/** The pages that feeds list, fetched as sources of an intake. A feed is an address or a file; what cannot be read of it is named. */
export async function* followFeeds(asking: WebAsking, cwd: string, feeds: readonly string[]): AsyncGenerator<Source> {
  const addresses: string[] = []
  for (const feed of feeds) {
    const followed = isWebAddress(feed)
      ? await readFeedAt(asking, feed, false)
      : await readFeedFile(asking, resolve(cwd, feed))
    if (!followed.ok) yield { ok: false, name: feed, reason: followed.reason }
    else addresses.push(...(await listNews(asking, followed.links)))
  }
  yield* fetchSources(asking, addresses)
}

/** Fetches a feed and reads what it lists: nothing where it is as `noteFeed` knows it and only changes are asked for. */
export async function readFeedAt(asking: WebAsking, address: string, ifChanged: boolean): Promise<FollowedFeed> {
  const fetched = await fetchFeed(asking, address, ifChanged)
  if (fetched.kind === 'failed') return { ok: false, reason: fetched.reason }
  if (fetched.kind === 'unchanged') return { ok: true, links: [] }
  const { bytes, retrieval } = fetched
  const read = await readLinks(asking, bytes, retrieval.finalUrl)
  return read.ok ? { ...read, retrieval } : read
}

async function readFeedFile(asking: WebAsking, path: string): Promise<FollowedFeed> {
  try {
    return await readLinks(asking, await readFile(path))
  } catch (error) {
    return { ok: false, reason: describeFileError(error) }
  }
}

/** Feeds are parsed by a reader, where whatever one does to its parser is cut off in time. */
async function readLinks({ deployment }: WebAsking, bytes: Uint8Array, base?: string): Promise<FollowedFeed> {
  const readers = await deployment.readers()
  const answer = await readers.read({
    kind: 'members',
    container: 'feed',
    bytes,
    ...(base === undefined ? {} : { base }),
  })
  if (answer.ok && answer.kind === 'members') return { ok: true, links: answer.links.slice(0, MOST_LINKS) }
  return {
    ok: false,
    reason: 'it is no feed (RSS, Atom or JSON Feed); a single page goes to rapporteur add, without --follow',
  }
}

/** The addresses that are not on record, or whose feed says that they have changed since they were last asked for. */
export async function listNews(
  { deployment, register }: WebAsking,
  links: readonly FeedLink[],
): Promise<readonly string[]> {
  return deployment.inspect(register, async (view) => {
    const news: string[] = []
    for (const { url, changed } of links) {
      const known = await findAddress(view, new URL(url).href.replace(/#.*$/, ''))
      if (known?.document === undefined || Date.parse(changed ?? '') > Date.parse(known.askedAt)) news.push(url)
    }
    return news
  })
}
