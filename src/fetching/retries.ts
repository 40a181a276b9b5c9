import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from './exchange.js'
import { FetchFault, toFault } from './fault.js'

/** How often a request is made in all, and how long is waited before the second; each further wait is twice as long. */
export type Patience = Readonly<{ attempts: number; firstPauseMs: number; longestPauseMs: number }>

/** Statuses of a site that is overloaded or being mended: the same request may succeed soon. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/** Makes a request again where it failed in a way that may pass. A site that names a time is asked no sooner. */
export async function withRetries(
  host: string,
  { attempts, firstPauseMs, longestPauseMs }: Patience,
  stopping: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await ask().then(refusePassing, (error: unknown) => toFault(error, host))
    if (!(outcome instanceof FetchFault)) return outcome
    const { again } = outcome
    if (again === undefined || attempt >= attempts) throw outcome
    // Not all who were turned away together come back together.
    const chosen = firstPauseMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2)
    const wait = Math.max(chosen, (again.afterSeconds ?? 0) * 1000)
    if (wait > longestPauseMs) throw outcome
    await pause(wait, undefined, { signal: stopping })
  }
}

function refusePassing(answer: Answer): Answer | FetchFault {
  const { status, headers, url } = answer
  if (!PASSING.has(status)) return answer
  const afterSeconds = readRetryAfter(headers['retry-after'], headers['date'])
  const when = afterSeconds === null ? 'try again later' : `try again in ${describeSeconds(afterSeconds)}, as it asks`
  return new FetchFault(`${url.host} cannot answer for now (status ${status}); ${when}`, { afterSeconds })
}

/** Seconds to wait, from a number of seconds or a date; null where there is neither. A date is measured on the site's own clock. */
export function readRetryAfter(value: string | undefined, date: string | undefined): number | null {
  if (value === undefined) return null
  if (/^\d{1,9}$/.test(value.trim())) return Number(value)
  const until = Date.parse(value)
  if (Number.isNaN(until)) return null
  const now = Date.parse(date ?? '')
  return Math.max(0, Math.ceil((until - (Number.isNaN(now) ? Date.now() : now)) / 1000))
}

function describeSeconds(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`
}
