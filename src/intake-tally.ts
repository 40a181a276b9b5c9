import type { Arrival, Sources } from './arrivals.js'
import { openMeter, type Progress } from './progress.js'
import type { Recorded } from './record-batch.js'
import { LANGUAGES_READ } from './vocabulary/languages.js'

/** What an intake came to. `stopped` is true where it was asked to stop before the last source; `sources` is null where it was not yet known how many there are. */
export type Intake = Readonly<{
  sources: number | null
  done: number
  stopped: boolean
  seconds: number
  read: number
  duplicates: readonly Readonly<{ file: string; of: string }>[]
  /** `kept` is false for what could not even be received: no such file, or not allowed. */
  unread: readonly Readonly<{ file: string; reason: string; kept: boolean }>[]
  findings: Readonly<Record<string, number>>
  /** Documents read that are in no language findings are made for, by ISO 639-1 code. */
  foreign: Readonly<Record<string, number>>
  entries: Readonly<{ new: number; merged: number }>
  /** Entries touched whose reports differ. */
  differing: number
}>

/** Adds up an intake as its batches are recorded. */
export function openTally({ total, share }: Pick<Sources, 'total' | 'share'>): Readonly<{
  count: (recorded: Recorded) => void
  progress: () => Progress
  /** Documents read so far. */
  read: () => number
  end: (stopped: boolean) => Intake
}> {
  const begun = performance.now()
  const measure = openMeter(total, share)
  const duplicates: { file: string; of: string }[] = []
  const unread: { file: string; reason: string; kept: boolean }[] = []
  const findings: Record<string, number> = {}
  const foreign: Record<string, number> = {}
  const made = new Set<string>()
  const joined = new Set<string>()
  const differing = new Set<string>()
  let done = 0
  let read = 0
  let name = ''

  const seconds = () => (performance.now() - begun) / 1000
  const countArrival = (arrival: Arrival) => {
    if (arrival.kind === 'duplicate') duplicates.push({ file: arrival.name, of: arrival.of })
    else if (arrival.kind !== 'read') {
      unread.push({ file: arrival.name, reason: arrival.reason, kept: arrival.kind === 'unread' })
    } else {
      read += 1
      const { language } = arrival.document
      if (!LANGUAGES_READ.has(language)) foreign[language] = (foreign[language] ?? 0) + 1
      for (const { kind } of arrival.findings) findings[kind] = (findings[kind] ?? 0) + 1
    }
  }
  return {
    count(recorded) {
      const { arrivals } = recorded
      for (const arrival of arrivals) countArrival(arrival)
      done += arrivals.length
      name = arrivals.at(-1)?.name ?? name
      for (const id of recorded.made) made.add(id)
      for (const id of recorded.joined) joined.add(id)
      for (const id of recorded.differing) differing.add(id)
    },
    progress: () => measure(done, name, duplicates.length),
    read: () => read,
    end(stopped) {
      // An entry made by this intake and joined by a later document of it is new.
      const entries = { new: made.size, merged: [...joined].filter((id) => !made.has(id)).length }
      const taken = { sources: stopped ? (total() ?? null) : done, done, stopped, seconds: seconds() }
      return { ...taken, read, duplicates, unread, findings, foreign, entries, differing: differing.size }
    },
  }
}
