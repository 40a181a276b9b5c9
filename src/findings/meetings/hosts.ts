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
  const objects = readObjects(layout, isPassive ? at + 2 : at + 1, sentence.endToken, clause.resolve)
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
