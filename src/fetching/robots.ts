import robotsParser from 'robots-parser'
import { type Answer, isRedirect } from './exchange.js'
import { FetchFault, toFault } from './fault.js'
import { readWebAddress } from './web-address.js'

/** Asks once at an address. Throws like `exchange`. */
export type AskOnce = (url: URL) => Promise<Answer>

/** What a site's robots.txt says to us. */
export type RobotsRules = Readonly<{
  isAllowed: (url: URL) => boolean
  /** Milliseconds the site wants between requests, where it says so. */
  pauseMs: number | undefined
}>

/** RFC 9309: at most so much is read, and it is asked for again after a day. */
export const LARGEST_ROBOTS = 500_000
const KEPT_MS = 24 * 3600 * 1000
const KEPT_AFTER_FAULT_MS = 10 * 60 * 1000
const MOST_REDIRECTS = 5
const LONGEST_PAUSE_MS = 60_000
const PRODUCT = 'Rapporteur'
/** The package's types describe it as if it had been compiled to another form of module. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default
const EVERYTHING: RobotsRules = { isAllowed: () => true, pauseMs: undefined }

/**
 * Keeps the rules of each site, asked for when they are first needed. A site without robots.txt allows everything; one
 * whose robots.txt cannot be had allows nothing for the time being, as RFC 9309 has it.
 */
export function openRobots(ask: AskOnce): (url: URL) => Promise<RobotsRules> {
  const kept = new Map<string, Readonly<{ until: number; rules: Promise<RobotsRules> }>>()
  return (url) => {
    const now = performance.now()
    const known = kept.get(url.origin)
    if (known !== undefined && known.until > now) return known.rules
    const rules = askForRules(ask, new URL('/robots.txt', url.origin))
    kept.set(url.origin, { until: now + KEPT_MS, rules })
    rules.catch(() => kept.set(url.origin, { until: performance.now() + KEPT_AFTER_FAULT_MS, rules }))
    return rules
  }
}

async function askForRules(ask: AskOnce, from: URL): Promise<RobotsRules> {
  let url = from
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const answer = await ask(url).catch((error: unknown) => {
      const { message, again } = toFault(error, url.host)
      throw again === undefined ? new FetchFault(message) : unknown(from, message)
    })
    if (isRedirect(answer.status)) {
      const next = readWebAddress(answer.headers['location'] ?? '', url)
      if (!next.ok) return EVERYTHING
      url = next.url
      continue
    }
    if (answer.status >= 500 || answer.status === 429) throw unknown(from, `it answers ${answer.status}`)
    return answer.status >= 200 && answer.status < 300 ? readRules(from, answer.body) : EVERYTHING
  }
  return EVERYTHING
}

function unknown(from: URL, why: string): FetchFault {
  return new FetchFault(`what ${from.href} allows is not known (${why}); try again later`, { afterSeconds: null })
}

function readRules(from: URL, body: Uint8Array): RobotsRules {
  const rules = parseRobots(from.href, narrow(Buffer.from(body).toString('utf8')))
  const delay = rules.getCrawlDelay(PRODUCT)
  return {
    isAllowed: (url) => rules.isAllowed(url.href, PRODUCT) !== false,
    pauseMs: delay === undefined || !(delay > 0) ? undefined : Math.min(delay * 1000, LONGEST_PAUSE_MS),
  }
}

/**
 * The same rules with every other program's name made one. The parser copies each rule for every name above it, so
 * that a file with thousands of names would fill the memory.
 */
function narrow(text: string): string {
  const lines: string[] = []
  const names = new Set<string>()
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const named = /^[ \t]{0,80}user-agent[ \t]{0,80}:([^#]*)/i.exec(line)?.[1]?.trim().toLowerCase()
    if (named === undefined) {
      if (/^[^#:]{0,80}:/.test(line)) names.clear()
      lines.push(line)
      continue
    }
    const name = named === '*' ? '*' : named.split('/', 1)[0] === PRODUCT.toLowerCase() ? PRODUCT : 'another'
    if (names.has(name)) continue
    names.add(name)
    lines.push(`User-agent: ${name}`)
  }
  return lines.join('\n')
}
