import type { Sentence } from '../../reading/reading.js'
import { type Clause, type Rule, subjectFor } from './clause.js'
import type { Layout } from './layout.js'
import { readObjects } from './party-lists.js'
import { type MeetingPhrase, readPhrase } from './phrase.js'
import { findSubject } from './subjects.js'
import { meetingNouns } from './words.js'

/** "welcomed the ministers to Lakeville for the fourth annual dialogue": the meeting has a name. */
export function forMeeting({ layout, sentence }: Clause, from: number): { phrase?: MeetingPhrase } {
  for (let i = from; i < Math.min(sentence.endToken, from + 18); i += 1) {
    const token = layout.tokens[i]
    if (!token || /^[;:]$/u.test(token.text) || token.lower === 'and' || token.pos === 'VERB') return {}
    if (token.lower !== 'for') continue
    for (let head = i + 1; head < Math.min(sentence.endToken, i + 14); head += 1) {
      const phrase = meetingNouns.has(layout.tokens[head]?.lower ?? '') ? readPhrase(layout, head, sentence) : null
      if (phrase) return phrase.first === i + 1 && (phrase.format || phrase.ordinal !== undefined) ? { phrase } : {}
    }
    return {}
  }
  return {}
}

/** "The leaders of A and B gathered in Lakeville for their fourth summit". Not "gathered evidence", and not a crowd. */
export function gathers(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const next = layout.tokens[at + 1]?.lower ?? ''
  if (layout.times[at + 1] === undefined && !/^(?:in|at|on|for|here|today|virtually|under)$/u.test(next)) return null
  const subject = findSubject(layout, sentence, clause.lists, at, clause.resolve)
  if (!subject.plural || subject.participants.length === 0 || subject.levels.length === 0) return null
  return { rule: 'gather', confidence: 0.7, subject, objects: null, ...forMeeting(clause, at + 1) }
}

/** "hosted the minister", "received the envoy in Astana". Not "received a letter", "welcomed Rahmonov’s decision", "hosted refugees". */
export function hosts(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const isPassive =
    layout.tokens[at + 1]?.lower === 'by' && /^(?:was|were|been|being)$/u.test(layout.tokens[at - 1]?.lower ?? '')
  const from = isPassive ? at + 2 : at + 1
  const setting = /^receive/u.test(layout.tokens[at]?.lower ?? '')
    ? endOfSetting(layout, from, sentence.endToken)
    : from
  const called = calledBy(clause, at)
  if (called) return called
  const objects = readObjects(layout, setting, sentence.endToken, clause.resolve)
  const head = objects?.parties[0]
  if (
    !objects ||
    !head ||
    !(head.form === 'person' || head.form === 'office' || (head.form === 'group' && head.level !== undefined))
  )
    return null
  if (
    !isPassive &&
    (head.form === 'group' || /^(?:welcome|receive)/u.test(layout.tokens[at]?.lower ?? '')) &&
    setting === from &&
    !isReceivedSomewhere(layout, objects.end, sentence) &&
    !isAudience(layout, at, objects.end)
  )
    return null
  const subject = subjectFor(clause, at, undefined)
  if (subject.participants.length === 0) return null
  // "will host the Secretary in delivering an address": an audience is no party.
  if (
    /^(?:in|for|as) (?:delivering|an? (?:address|speech|lecture|conversation|discussion))\b/u.test(
      layout.text.slice(layout.tokens[objects.end]?.start ?? 0).slice(0, 40),
    )
  )
    return null
  const host = isPassive ? 'objects' : 'subject'
  return { rule: 'host', confidence: 0.7, subject, objects, host, ...forMeeting(clause, objects.end) }
}

/** "received | on Tuesday, 9 March, in Rabat, | the minister": where the words for day and place end; `at` where none stand there. */
function endOfSetting({ tokens, times, names }: Layout, at: number, limit: number): number {
  let end = at
  let isOpen = true
  while (isOpen && end < Math.min(limit, at + LONGEST_SETTING)) {
    const joint = /^(?:on|in|at)$/u.test(tokens[end]?.lower ?? '') ? end + 1 : end
    const place = names[joint]
    const told = times[joint]?.end ?? (joint > end && place?.value.type === 'place' ? place.end : undefined)
    const isComma = end > at && tokens[end]?.text === ','
    isOpen = told !== undefined || isComma
    end = told ?? (isComma ? end + 1 : end)
  }
  return end
}

const LONGEST_SETTING = 14

/** "received a telephone call today from the premier". Not "received a call for help from", nor "calls from all over". */
function calledBy(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const { tokens } = layout
  if (!/^receive[sd]?$/u.test(tokens[at]?.lower ?? '') || !/^(?:a|the)$/u.test(tokens[at + 1]?.lower ?? '')) return null
  let noun = at + 2
  while (/^(?:tele|phone|telephone|courtesy|congratulatory|video|-)$/u.test(tokens[noun]?.lower ?? '')) noun += 1
  if (tokens[noun]?.lower !== 'call') return null
  const from = endOfSetting(layout, noun + 1, sentence.endToken)
  const isCourtesy = tokens[noun - 1]?.lower === 'courtesy'
  if (tokens[from]?.lower !== 'from' || isCourtesy) return null
  const objects = readObjects(layout, from + 1, sentence.endToken, clause.resolve)
  const form = objects?.parties[0]?.form
  if (!objects || !(form === 'person' || form === 'office')) return null
  const subject = subjectFor(clause, at, undefined)
  if (subject.participants.length === 0) return null
  return { rule: 'call', confidence: 0.85, subject, objects, call: true, cueEnd: noun + 1 }
}

/** "The President received the envoy, Jane Roe.": nothing but who, in the words of a court circular. Not "received Roe’s letter". */
function isAudience({ tokens, people }: Layout, at: number, end: number): boolean {
  return tokens[at]?.lower === 'received' && people[end - 1] !== undefined && (tokens[end]?.text ?? '.') === '.'
}

/** "to Oslo", "in Riga", "on Monday". Not "to the organisation", which somebody joins. */
function isReceivedSomewhere(layout: Layout, at: number, sentence: Sentence): boolean {
  const after = layout.text.slice(layout.tokens[at]?.start ?? 0, sentence.end).slice(0, 60)
  if (/^(?:, )?to (?!(?:(?:the|our|its|his|her) )?\p{Lu})/u.test(after)) return false
  return /^(?:, )?(?:in|at|to|on|for|today|yesterday|here)\b/u.test(after) || layout.times[at] !== undefined
}
