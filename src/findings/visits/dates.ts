import type { Time } from '../../reading/reading.js'
import type { DatedWords } from '../../vocabulary/findings.js'
import type { ClausePage } from '../clauses/clauses.js'
import { lowerAt } from '../statements/page.js'

/** The days, months or years printed between two tokens, in order; "in May and November 2022" are two of one year. */
export function datesIn(page: ClausePage, from: number, until: number): DatedWords[] {
  const found: Time[] = []
  const { reading, words } = page
  const start = words.tokens[from]?.start ?? Number.POSITIVE_INFINITY
  const end = words.tokens[until - 1]?.end ?? 0
  for (let at = from; at < until; at += 1) {
    // "…; the king is to come in October", "before returning home on 21 May": another clause’s dates.
    if (/^(?:;|after|before)$/u.test(lowerAt(words, at))) break
    // A relative clause or a new verb has dates of its own.
    if (/^(?:where|who|which|when|that|while|since|until)$/u.test(lowerAt(words, at)) && at > from) break
    if (words.timeAt[at] !== 1) continue
    const time = timeAt(reading.times, words.tokens[at]?.start ?? 0)
    if (!time || time === found.at(-1) || time.start < start || time.end > end || !isDay(time)) continue
    found.push(time)
  }
  return joined(page, found).map((time) => asDated(page, time))
}

function timeAt(times: readonly Time[], position: number): Time | undefined {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  const time = times[low]
  return time && time.start <= position ? time : undefined
}

/** Durations, clock times and "now" date no journey. */
function isDay({ type, value, date, edtf }: Time): boolean {
  return type === 'DATE' && !/_REF$/u.test(value) && (date !== null || edtf !== undefined || /\d/u.test(value))
}

/** Only dates joined by "and" are several; otherwise the first one counts. A month without a year takes the next one's. */
function joined({ text }: ClausePage, times: readonly Time[]): Time[] {
  const [first, second] = times
  if (!first) return []
  if (!second || !/^\s*,?\s*and\s*$/u.test(text.slice(first.end, second.start))) return [first]
  const lacksYear = !/\d{4}/u.test(text.slice(first.start, first.end))
  const month = /^(?:XXXX|\d{4})-(\d\d(?:-\d\d)?)$/u.exec(first.date ?? first.value)?.[1]
  const year = /\d{4}/u.exec(text.slice(second.start, second.end))?.[0]
  const dated = lacksYear && month && year ? { ...first, date: `${year}-${month}` } : first
  return [dated, second]
}

function asDated({ text }: ClausePage, { start, end, date, edtf, weekday }: Time): DatedWords {
  return {
    date,
    dateText: text.slice(start, end).replace(/\s+/gu, ' '),
    ...(date === null && edtf !== undefined && { dateEdtf: edtf }),
    ...(weekday !== undefined && { weekday }),
  }
}
