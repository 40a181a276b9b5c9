import type { Source, Sources } from './arrivals.js'
import type { Fetcher } from './fetching/fetcher.js'
import { followFeeds } from './follow-feeds.js'
import { gatherSources } from './gather-sources.js'
import { Refusal } from './refusal.js'
import type { Terminal } from './terminal.js'
import { fetchSources, isWebAddress, type WebAsking } from './web-sources.js'

/** What `add` was asked for: `follow` takes the sources for feeds, `isDescribed` that options describe the one document. */
export type Asked = Readonly<{ sources: readonly string[]; follow: boolean; isDescribed: boolean }>

/** The documents of all sources of one `add`: first those at hand, then those on the web, each as soon as it is there. */
export async function joinSources(
  asking: Omit<WebAsking, 'fetcher'>,
  openFetcher: () => Fetcher,
  terminal: Terminal,
  { sources, follow, isDescribed }: Asked,
): Promise<readonly Source[] | Sources> {
  const addresses = sources.filter(isWebAddress)
  if (isDescribed && (follow || (addresses.length > 0 && sources.length > 1))) {
    throw new Refusal(
      '--title, --published, --url and --outlet describe one document, and there are several',
      'Add that document by itself',
      2,
    )
  }
  if (follow) return { each: followFeeds({ ...asking, fetcher: openFetcher() }, terminal.cwd, sources), total: unknown }
  const files = sources.filter((source) => !isWebAddress(source))
  const gathered = files.length === 0 ? [] : await gatherSources(terminal, files, isDescribed)
  // Files alone tell their sizes, and so how long the rest will take.
  if (addresses.length === 0) return gathered
  async function* each(): AsyncGenerator<Source> {
    yield* gathered
    yield* fetchSources({ ...asking, fetcher: openFetcher() }, addresses)
  }
  return { each: each(), total: () => gathered.length + addresses.length }
}

function unknown(): undefined {
  return undefined
}
