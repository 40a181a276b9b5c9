import type { Terminal } from './terminal.js'

/** How far a long act has come. `total` is undefined while nobody knows it, `secondsLeft` null while there is nothing to estimate from. */
export type Progress = Readonly<{
  done: number
  total: number | undefined
  name: string
  docsPerSecond: number
  secondsLeft: number | null
}>

/**
 * Measures an act on documents whose number is known, or becomes known as they come; until then `share` may tell how much
 * of the input is gone through (0 to 1). Speed counts from the first report on, because readers take a moment to
 * start; until a second report there is nothing to estimate from.
 */
export function openMeter(
  totalNow: () => number | undefined,
  shareNow: () => number | undefined = () => undefined,
): (done: number, name: string) => Progress {
  const begun = performance.now()
  let first: Readonly<{ at: number; done: number; share: number }> | undefined
  return (done, name) => {
    const now = performance.now()
    const total = totalNow()
    const share = total === undefined ? (shareNow() ?? 0) : done / Math.max(1, total)
    const isFirst = first === undefined || done === first.done
    const since = isFirst || first === undefined ? { at: begun, done: 0, share: 0 } : first
    first ??= { at: now, done, share }
    const seconds = Math.max(0.001, (now - since.at) / 1000)
    const gained = share - since.share
    const secondsLeft = isFirst || gained <= 0 ? null : (Math.max(0, 1 - share) / gained) * seconds
    return { done, total, name, docsPerSecond: (done - since.done) / seconds, secondsLeft }
  }
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
