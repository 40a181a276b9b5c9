import type { Retrieval } from '../vocabulary/retrieval.js'
import { type Answer, exchange, isRedirect } from './exchange.js'
import { FetchFault, toFault } from './fault.js'
import { type LookUp, openGuardedAgent, type TimeLimits } from './guarded-agent.js'
import { type Patience, withRetries } from './retries.js'
import { LARGEST_ROBOTS, openRobots } from './robots.js'
import { takeTurn } from './turns.js'
import { hostOf, readWebAddress } from './web-address.js'

/** What was said of a page when it was last had, at the address that answered: it need not be sent again unchanged. */
export type Validators = Readonly<{ finalUrl: string; etag?: string; lastModified?: string }>

/** What came of asking for a page. A failure is told in words that end with what can be done. */
export type Fetching =
  | Readonly<{ kind: 'page'; bytes: Uint8Array; retrieval: Retrieval }>
  | Readonly<{ kind: 'unchanged'; retrieval: Retrieval }>
  | Readonly<{ kind: 'failed'; reason: string; isGone: boolean; isPassing: boolean }>

/** Fetches pages: politely, within limits, and from the public web alone. */
export type Fetcher = Readonly<{
  /** Never rejects. */
  fetch: (address: string, known?: Validators) => Promise<Fetching>
  close: () => Promise<void>
}>

/** How a fetcher behaves. `agent` names the program and whom to write to; `largest` is in bytes. */
export type FetcherSettings = Readonly<{
  agent: string
  allowedHosts: readonly string[]
  /** Between the end of a request and the next one to the same host; a site's robots.txt may ask for more. */
  pauseMs: number
  largest: number
  stopping: AbortSignal
  limits?: Partial<TimeLimits>
  patience?: Partial<Patience>
  lookUp?: LookUp
}>

const LIMITS: TimeLimits = { connect: 10_000, head: 30_000, pause: 30_000, whole: 120_000 }
const PATIENCE: Patience = { attempts: 4, firstPauseMs: 1000, longestPauseMs: 120_000 }
const MOST_REDIRECTS = 8

/** A fetcher of one command. `close` ends its connections; what is under way then fails. */
export function openFetcher(settings: FetcherSettings): Fetcher {
  const { agent, pauseMs, largest, stopping } = settings
  const limits = { ...LIMITS, ...settings.limits }
  const patience = { ...PATIENCE, ...settings.patience }
  const allowed = new Set(settings.allowedHosts.map((host) => host.toLowerCase()))
  const guarded = openGuardedAgent(allowed, limits, settings.lookUp)
  const ask = (url: URL, most: number, pause: number, conditions: Readonly<Record<string, string>> = {}) =>
    withRetries(url.host, patience, stopping, () => {
      // A refusal costs the host nothing, so it waits for no turn.
      guarded.checkHost(url)
      const headers = { 'user-agent': agent, ...conditions }
      return takeTurn(hostOf(url), pause, stopping, () =>
        exchange(guarded, limits, { url, headers, largest: most, stopping }),
      )
    })
  const robotsOf = openRobots((url) => ask(url, LARGEST_ROBOTS, pauseMs))

  const askAllowed = async (url: URL, known: Validators | undefined): Promise<Answer> => {
    guarded.checkHost(url)
    const rules = await robotsOf(url)
    if (!rules.isAllowed(url)) {
      throw new FetchFault(
        `${url.host} asks programs not to fetch it (robots.txt); ask the site, or save the page yourself and add the file with --url`,
      )
    }
    return ask(url, largest, Math.max(pauseMs, rules.pauseMs ?? 0), conditionsFor(url, known))
  }
  const follow = async (address: string, known: Validators | undefined): Promise<Fetching> => {
    const asked = readWebAddress(address)
    if (!asked.ok) throw new FetchFault(asked.reason)
    const redirects: { url: string; status: number }[] = []
    for (let { url } = asked; ; ) {
      const answer = await askAllowed(url, known)
      const { status } = answer
      if (status === 304 && known === undefined) throw new FetchFault('it answers "not modified" to a first request')
      if (!isRedirect(status)) return conclude(asked.url, redirects, answer)
      if (redirects.length >= MOST_REDIRECTS) {
        throw new FetchFault(`it sends on more than ${MOST_REDIRECTS} times; check the address in a browser`)
      }
      redirects.push({ url: url.href, status })
      url = readNext(answer)
    }
  }
  return {
    fetch: (address, known) =>
      follow(address, known).catch((error: unknown) => {
        const { message, again, isGone } = toFault(error, hostNamed(address))
        return { kind: 'failed', reason: message, isGone, isPassing: again !== undefined }
      }),
    close: () => guarded.agent.destroy(),
  }
}

/** Validators belong to the address that gave them, and to no other on the way. */
function conditionsFor(url: URL, known: Validators | undefined): Readonly<Record<string, string>> {
  if (known === undefined || known.finalUrl !== url.href) return {}
  return {
    ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
  }
}

function readNext({ url, headers, status }: Answer): URL {
  const location = headers['location']
  if (location === undefined) throw new FetchFault(`it sends on (status ${status}) without saying where`)
  const next = readWebAddress(location, url)
  if (!next.ok) throw new FetchFault(`it sends on to where nothing is fetched from: ${next.reason}`)
  return next.url
}

function conclude(asked: URL, redirects: Retrieval['redirects'], answer: Answer): Fetching {
  const { url, status, at, headers, body } = answer
  const retrieval: Retrieval = { url: asked.href, finalUrl: url.href, status, at, redirects, headers }
  if (status === 304) return { kind: 'unchanged', retrieval }
  if (status === 404 || status === 410) {
    throw new FetchFault(`there is no such page (status ${status}); check the address`, undefined, true)
  }
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    throw new FetchFault(
      `the site does not give it to programs (status ${status}); save the page yourself and add the file with --url`,
    )
  }
  if (status !== 200 && status !== 203) {
    throw new FetchFault(`${url.host} answers with status ${status}; check the address in a browser`)
  }
  return { kind: 'page', bytes: body, retrieval }
}

function hostNamed(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}
