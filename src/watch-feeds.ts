import { setTimeout as pause } from 'node:timers/promises'
import type { Arrival } from './arrivals.js'
import { listNews, readFeedAt } from './follow-feeds.js'
import { takeIn } from './intake.js'
import type { Intake } from './intake-tally.js'
import { OutputClosed, type Terminal } from './terminal.js'
import { fetchSources, noteFeed, type WebAsking } from './web-sources.js'

/** How feeds are watched. `everyMs` is undefined where they are to be read once. */
export type Watching = Readonly<{ feeds: readonly string[]; everyMs: number | undefined; by: string }>

/**
 * Reads feeds and takes in the pages they list that are not on record, again and again until the terminal asks to stop.
 * What fails is told and tried again with the next round. Answers how many of the feeds failed in the last one.
 */
export async function watchFeeds(
  asking: WebAsking,
  terminal: Terminal,
  { feeds, everyMs, by }: Watching,
): Promise<number> {
  const lasting = new Set<string>()
  for (;;) {
    let failed = 0
    for (const feed of feeds) {
      if (terminal.stopping.aborted) return failed
      const went = await readRound(asking, terminal, { feed, by, lasting }).catch((error: unknown) => {
        if (error instanceof OutputClosed) throw error
        terminal.err(`rapporteur: ${feed}: ${error instanceof Error ? error.message : String(error)}\n`)
        return false
      })
      if (!went) failed += 1
    }
    if (everyMs === undefined || terminal.stopping.aborted) return failed
    await pause(everyMs, undefined, { signal: terminal.stopping }).catch(() => undefined)
  }
}

/** One feed in one round. `lasting` holds the pages that could not be had for a reason that lasts: they are left alone. */
type Round = Readonly<{ feed: string; by: string; lasting: Set<string> }>

async function readRound(asking: WebAsking, terminal: Terminal, round: Round): Promise<boolean> {
  const { feed, by, lasting } = round
  const followed = await readFeedAt(asking, feed, true)
  if (!followed.ok) {
    if (!terminal.stopping.aborted) terminal.err(`rapporteur: ${feed}: ${followed.reason}\n`)
    return false
  }
  const addresses = (await listNews(asking, followed.links)).filter((address) => !lasting.has(address))
  const lines: string[] = []
  let isWhole = true
  const fetched = fetchSources(asking, addresses, (address, { isPassing }) => {
    if (isPassing) isWhole = false
    else lasting.add(address)
  })
  const intake = await takeIn(
    asking.deployment,
    asking.register,
    { each: fetched, total: () => addresses.length },
    {
      by,
      show: () => undefined,
      tell: (arrival) => lines.push(...describeArrival(arrival)),
      stopping: terminal.stopping,
    },
  )
  if (lines.length > 0) await terminal.out(`${describeRound(feed, intake)}\n${lines.join('\n')}\n`)
  if (followed.retrieval !== undefined && isWhole && !intake.stopped) await noteFeed(asking, followed.retrieval)
  return true
}

function describeRound(feed: string, { read, unread }: Intake): string {
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const failed = unread.length === 0 ? '' : `, ${unread.length} not read`
  return `${at} UTC  ${feed}: ${read} new${failed}`
}

function describeArrival(arrival: Arrival): readonly string[] {
  switch (arrival.kind) {
    case 'read':
      return [`  ${arrival.document.title ?? 'without a title'}  ${arrival.name}`.replace(/\p{Cc}/gu, ' ')]
    case 'duplicate':
      return []
    default:
      return [`  not read  ${arrival.name}: ${arrival.reason}`.replace(/\p{Cc}/gu, ' ')]
  }
}
