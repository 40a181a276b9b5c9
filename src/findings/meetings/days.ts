import type { Sentence, Time } from '../../reading/reading.js'
import type { Laid, Layout } from './layout.js'
import { findDate } from './setting.js'
import type { Tense } from './tense.js'

/**
 * A day before the verb is the meeting's where it opens the clause or touches subject or verb, unless it is the day a journey
 * is planned for. "Later this year, after the talks, …" further off belongs to something else.
 */
export function timeBefore(
  layout: Layout,
  from: number,
  opening: number,
  cue: number,
  { tense, purpose }: Tense,
): Laid<Time> | undefined {
  if (purpose && tense === 'planned') return dayRightBefore(layout, cue)
  const time = findDate(layout, from, cue)
  if (!time) return undefined
  if (tense === 'planned' && isDayOfTelling(layout, time.end, cue)) return undefined
  // "Ahead of the pledging event on 16 March, the envoy will meet": the day is the event’s.
  const opener = layout.tokens[from]?.lower ?? ''
  if (
    /^(?:ahead|before|after|following|prior|since|despite|looking|preparing|awaiting)$/u.test(opener) &&
    time.first > from + 2
  )
    return undefined
  const isNear = time.first - from <= 2 || Math.abs(opening - time.end) <= 2 || Math.abs(cue - time.end) <= 4
  return isNear ? time : undefined
}

/**
 * "On Monday the ministry announced that it will host", "In June they made a commitment to meet": the day of the words, not of what
 * they plan. Not "On Monday the envoy, accompanied by aides, will meet".
 */
function isDayOfTelling({ tokens }: Layout, from: number, cue: number): boolean {
  for (let i = from; i < cue; i += 1) {
    const { lower = '', pos = '' } = tokens[i] ?? {}
    if (/^(?:will|shall)$/u.test(lower)) return false
    if (
      pos !== 'VERB' ||
      !/^(?:announced|said|agreed|decided|committed|pledged|promised|confirmed|made|told)$/u.test(lower)
    )
      continue
    if (tokens[i + 1]?.lower !== 'by' && tokens[i - 1]?.text !== ',') return true
  }
  return false
}

/**
 * "will take part in a conversation with Roe on “Open Seas”, at 1:00 p.m. on Monday, 21 June 2021": the only day of an announcement
 * is that of what it announces, where it is a day to come and stands after a clock time. Days of what is to be talked about have none.
 */
export function dayAtEnd(
  layout: Layout,
  from: number,
  { endToken }: Sentence,
  { tense }: Tense,
): Laid<Time> | undefined {
  if (tense !== 'planned') return undefined
  const time = findDate(layout, from, endToken)
  const { published } = layout.reading.document
  const date = time?.value.date
  if (!time || !date || date.length < 10 || published === null || date < published.slice(0, 10)) return undefined
  const before = layout.text.slice(
    Math.max(0, (layout.tokens[time.first]?.start ?? 0) - 24),
    layout.tokens[time.first]?.start ?? 0,
  )
  const isClocked =
    /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\.?\b/iu.test(before) ||
    /\d ?[ap]\.?m/iu.test(layout.text.slice(time.value.start, time.value.end))
  return isClocked && findDate(layout, time.end, endToken) === undefined ? time : undefined
}

/** "will travel to Lakeville on June 14 to meet": one day, right before what it is for. */
function dayRightBefore(layout: Layout, cue: number): Laid<Time> | undefined {
  const time = layout.tokens[cue - 1]?.lower === 'to' ? layout.times[cue - 2] : undefined
  const isDay =
    time?.value.date?.length === 10 && !/\d ?[-–] ?\d/u.test(layout.text.slice(time.value.start, time.value.end))
  const before = layout.tokens[(time?.first ?? 1) - 1]?.lower
  return isDay && before === 'on' ? time : undefined
}
