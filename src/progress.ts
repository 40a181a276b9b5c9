import type { Terminal } from './terminal.js'

/** How far a long act has come. `total` is undefined while nobody knows it, `secondsLeft` null while there is nothing to estimate from. */
export type Progress = Readonly<{
  done: number
  total: number | undefined
  name: string
  docsPerSecond: number
  secondsLeft: number | null
}>

type Mark = Readonly<{ at: number; worked: number; share: number }>

/**
 * Measures an act on documents whose number is known, or becomes known as they come; until then `share` may tell how much
 * of the input is gone through (0 to 1). Speed counts from the first report on, because readers take a moment to
 * start; until a second report there is nothing to estimate from. `skipped` of those done were on record already: the time
 * spent on them alone says nothing of the rest, as an act that was interrupted begins with them.
 */
export function openMeter(
  totalNow: () => number | undefined,
  shareNow: () => number | undefined = () => undefined,
  clock: () => number = () => performance.now(),
): (done: number, name: string, skipped?: number) => Progress {
  const begun: Mark = { at: clock(), worked: 0, share: 0 }
  let last = begun
  let first: Mark | undefined
  let speed: number | undefined
  return (done, name, skipped = 0) => {
    const total = totalNow()
    const share = total === undefined ? (shareNow() ?? 0) : done / Math.max(1, total)
    const now: Mark = { at: clock(), worked: done - skipped, share }
    const before = last
    last = now
    const hasWorked = now.worked > before.worked
    if (first === undefined) {
      if (hasWorked) first = now
      const since = hasWorked ? before : begun
      const count = hasWorked ? now.worked : done
      return { done, total, name, docsPerSecond: count / secondsBetween(since, now), secondsLeft: null }
    }
    // What was passed over since the last report is taken out of the measure.
    if (!hasWorked) first = { ...shift(first, before, now), worked: first.worked }
    const gained = share - first.share
    const seconds = secondsBetween(first, now)
    const isMeasured = now.worked > first.worked && gained > 0
    // While known documents are passed over from the first on, nothing new is measured.
    if (isMeasured) speed = (now.worked - first.worked) / seconds
    return {
      done,
      total,
      name,
      docsPerSecond: speed ?? done / secondsBetween(begun, now),
      secondsLeft: isMeasured ? (Math.max(0, 1 - share) / gained) * seconds : null,
    }
  }
}

function shift(first: Mark, from: Mark, to: Mark): Omit<Mark, 'worked'> {
  return {
    at: first.at + to.at - from.at,
    share: first.share + to.share - from.share,
  }
}

function secondsBetween(from: Mark, to: Mark): number {
  return Math.max(0.001, (to.at - from.at) / 1000)
}

/** Shows progress on the error output: one line redrawn for a person, now and then a plain line for a log. */
export type ProgressLine = Readonly<{ show: (progress: Progress) => void; end: () => void }>

const REDRAW_MS = 80

/** A progress line for this terminal. `noun` is what is counted; whatever comes behind its first word follows the number. */
export function openProgress(terminal: Terminal, noun: string): ProgressLine {
  return terminal.isWatched ? openBar(terminal, noun) : openLog(terminal, noun)
}

function openBar(terminal: Terminal, noun: string): ProgressLine {
  let drawnAt = 0
  let isDrawn = false
  return {
    show(progress) {
      const now = performance.now()
      if (now - drawnAt < REDRAW_MS && progress.done !== progress.total) return
      drawnAt = now
      isDrawn = true
      terminal.err(`\r\u001b[K${shorten(drawBar(progress, noun), terminal.columns - 1)}`)
    },
    end: () => terminal.err(isDrawn ? '\r\u001b[K' : ''),
  }
}

/** The pauses between lines grow with the time spent, so that a long intake leaves a log of readable length. */
function openLog(terminal: Terminal, noun: string): ProgressLine {
  const begun = performance.now()
  let next = 0
  return {
    show(progress) {
      const elapsed = performance.now() - begun
      if (elapsed < next && progress.done !== progress.total) return
      next = elapsed + Math.max(200, elapsed / 25)
      terminal.err(`${describeProgress(progress, noun)}\n`)
    },
    end: () => undefined,
  }
}

function drawBar(progress: Progress, noun: string): string {
  if (progress.total === undefined) return describeProgress(progress, noun)
  const filled = Math.round((20 * progress.done) / Math.max(1, progress.total))
  return `[${'█'.repeat(filled)}${'░'.repeat(20 - filled)}] ${describeProgress(progress, noun)}`
}

function describeProgress({ done, total, name, docsPerSecond, secondsLeft }: Progress, noun: string): string {
  const speed = docsPerSecond >= 10 ? docsPerSecond.toFixed(0) : docsPerSecond.toFixed(1)
  const left = secondsLeft === null || done === total ? '' : `, ${describeSeconds(secondsLeft)} left`
  const far = total === undefined ? `${done}` : `${done} of ${total}`
  const counted = (total ?? done) === 1 ? noun : noun.replace(/^\S+/, '$&s')
  return `${far} ${counted}, ${speed} a second${left}: ${printable(name)}`
}

function describeSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/** Names of files may hold anything; a line break or an escape sequence must not reach the terminal. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?')
}

function shorten(line: string, columns: number): string {
  const characters = Array.from(line)
  return characters.length <= columns ? line : `${characters.slice(0, Math.max(0, columns - 1)).join('')}…`
}
