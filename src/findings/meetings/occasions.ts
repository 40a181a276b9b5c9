import type { Clause } from './clause.js'
import { type Encounter, makeEncounter, type Wording } from './encounters.js'
import { isCall, isPress } from './nature.js'
import { type PartyList, participantsOf } from './party-lists.js'
import { isPossessive } from './party-words.js'
import type { MeetingPhrase } from './phrase.js'
import { findDate, findPlace, type Place } from './setting.js'
import { findMainSubject, findSubject, nobody, pairBefore, type Subject } from './subjects.js'
import { mainTense, type Tense } from './tense.js'
import { weakMeetingNouns } from './words.js'

/** The tense of what is told as a fact. */
export const held: Tense = { tense: 'held', purpose: false }

/** "Before a subsequent meeting, Minister X said": an encounter that only sets the time of something else. */
export function before(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const preposition = layout.tokens[phrase.first - 1]?.lower ?? ''
  const noun = layout.tokens[phrase.head]?.lower ?? ''
  if (
    !/^(?:before|after|during|at|following|in)$/u.test(preposition) ||
    !/^(?:meeting|talks|call|summit|conversation|discussions)$/u.test(noun)
  )
    return null
  if (phrase.plural && noun !== 'talks') return null
  // "will play a role in a meeting that": those who do need not be all who meet.
  const together = preposition === 'in' ? nobody : findTogether(clause, phrase)
  if (together.participants.length > 1) {
    return makeEncounter(layout, sentence, index, {
      rule: 'at-meeting',
      confidence: 0.72,
      cue: phrase.head,
      cueEnd: phrase.end,
      phrase,
      subject: together,
      objects: null,
      tense: held,
      call: isCall(phrase),
    })
  }
  if (!/^(?:a|their|his|her)$/u.test(phrase.determiner ?? '')) return null
  // The two named last are not all of three.
  if (/\b(?:tri|quadri)lateral\b/u.test(phrase.words)) return null
  const subject =
    phrase.determiner === 'their'
      ? pairBefore(layout, phrase.first, sentence.firstToken)
      : findMainSubject(layout, sentence, clause.lists, phrase.end, clause.resolve)
  const isTheirs = phrase.determiner === 'their' && subject.participants.length === 2
  if (!isTheirs && (subject.participants.length === 0 || phrase.first - sentence.firstToken > 2)) return null
  return makeEncounter(layout, sentence, index, {
    rule: isTheirs ? 'their-meeting' : 'around-meeting',
    confidence: isTheirs ? 0.7 : 0.5,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject,
    objects: null,
    tense: held,
    call: isCall(phrase),
    flags: isTheirs ? [] : ['counterpart-unnamed'],
  })
}

/** Two named parties around "during a meeting", "after talks": "X and Y discussed trade during a meeting in Lakeville". */
function findTogether({ layout, sentence, lists, resolve }: Clause, phrase: MeetingPhrase): Subject {
  if (phrase.determiner !== null && phrase.determiner !== 'a') return nobody
  const opens = phrase.first - sentence.firstToken <= 2
  const subject = opens
    ? findMainSubject(layout, sentence, lists, phrase.end, resolve)
    : findSubject(layout, sentence, lists, phrase.first, resolve)
  const sides = new Set(subject.participants.map(({ onBehalfOf, name }) => onBehalfOf ?? name))
  return sides.size > 1 && subject.participants.every(({ type }) => type === 'person' || type === 'state')
    ? subject
    : nobody
}

/** "said at a special briefing in Washington": the press met the speaker. */
export function atPress(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const preposition = layout.tokens[phrase.first - 1]?.lower ?? ''
  if (
    !isPress(phrase) ||
    !/^(?:at|during|in|a|told)$/u.test(preposition) ||
    !/^(?:a|an|his|her|their)$/u.test(phrase.determiner ?? '')
  )
    return null
  const told = layout.text.slice(sentence.start, sentence.end)
  if (
    !/\b(?:said|told|says|announced|noted|added|spoke|stated|asked|confirmed|stressed|underscored|reiterated)\b/u.test(
      told,
    )
  )
    return null
  const said = speakerOf(clause, phrase)
  if (said.participants.length === 0) return null
  return makeEncounter(layout, sentence, index, {
    rule: 'before-press',
    confidence: 0.7,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject: said,
    objects: null,
    tense: held,
    press: true,
  })
}

/**
 * A named meeting with its date or its place: "the upcoming Ninth Summit of the Americas in June", "the next ministerial meeting
 * later this year", "X during a ministerial meeting of the C5+1 in Lakeville".
 */
export function dated(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  if (!phrase.format || /^(?:sidelines|margins|fringes)$/u.test(layout.tokens[phrase.first - 2]?.lower ?? ''))
    return null
  if (isOfficeOf(clause, phrase)) return null
  // "took part in summits of the Quad and the G7": several, of which nothing tells one from another.
  if (/^(?:dialogues|summits|conferences|ministerials|sessions)$/u.test(layout.tokens[phrase.head]?.lower ?? ''))
    return null
  const near = Math.min(endOfDating(clause, phrase), phrase.end + 14)
  const said = dayOfSaying(clause, phrase)
  const time = phrase.time ?? findDate(layout, phrase.end, Math.min(near, phrase.end + 9)) ?? said
  const isFixed = time !== undefined && (time.value.date !== null || time.value.edtf !== undefined)
  const isAhead = isAppointed(clause, phrase)
  const upcoming = /\b(?:upcoming|next|forthcoming|further|future)\b/u.test(phrase.words)
  const isPlaced = (isAttendedAt(clause, phrase) || time !== undefined) && findPlace(layout, phrase.end, near) !== null
  if (!isFixed && !isAhead && !isPlaced && !(upcoming && phrase.named && phrase.ordinal !== undefined)) return null
  const planned = isAhead || upcoming || isAwaited(clause, phrase)
  const host = hostBefore(clause, phrase)
  return makeEncounter(layout, sentence, index, {
    rule: 'dated-meeting',
    confidence: 0.7,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject: host ?? participationOf(clause, phrase) ?? (planned ? nobody : attendantsOf(clause, phrase, isPlaced)),
    objects: null,
    ...(host && { host: 'subject' as const }),
    time,
    place: isAhead ? findPlace(layout, phrase.end, near) : placeRightBefore(clause, phrase),
    tense: planned ? { tense: 'planned', purpose: false } : said === undefined ? mainOrHeld(clause) : held,
  })
}

/** "President Roe spoke for an independent Norland at the conference": one verb, in the past, between whoever acts and where. */
function isActedAt({ layout, lists }: Clause, { first }: MeetingPhrase): boolean {
  const { tokens } = layout
  const list = lists.findLast(({ end, parties }) => end < first - 1 && parties.every(({ form }) => form === 'person'))
  if (!list || !/^(?:at|during)$/u.test(tokens[first - 1]?.lower ?? '')) return false
  const between = tokens.slice(list.end, first - 1)
  const verbs = between.filter(({ pos }) => pos === 'VERB')
  return (
    verbs.length === 1 &&
    between[0]?.pos === 'VERB' &&
    between[0].lower.endsWith('ed') &&
    between.length < 14 &&
    !between.some(({ lower }) => /^(?:that|which|who|what|,|and)$/u.test(lower))
  )
}

/** "look forward to Norland | hosting the summit": whoever hosts is named right before. */
function hostBefore({ layout, lists }: Clause, { first }: MeetingPhrase): Subject | null {
  if (!/^(?:co-?)?hosting$/u.test(layout.tokens[first - 1]?.lower ?? '')) return null
  const list = lists.find(({ end }) => end === first - 1)
  return list?.parties.every(({ form }) => form === 'state') ? asSubject(list) : null
}

/** "Norland’s participation in the summit": it sat there. */
function participationOf({ layout }: Clause, { first }: MeetingPhrase): Subject | null {
  const { tokens, names, text } = layout
  const noun = tokens[first - 1]?.lower === 'in' ? first - 2 : -1
  if (!/^(?:participation|attendance)$/u.test(tokens[noun]?.lower ?? '') || !isPossessive(layout, noun - 1)) return null
  const name = names[noun - 2]
  if (name?.value.type !== 'state' || name.value.adjective) return null
  const { start, end, name: state } = name.value
  const participant = { name: state, as: text.slice(start, end), type: 'state' as const, onBehalfOf: state, start, end }
  return { participants: [participant], levels: [], first: name.first, end: name.end, plural: false }
}

function asSubject(list: PartyList): Subject {
  return {
    participants: participantsOf(list),
    levels: [],
    first: list.first,
    end: list.end,
    plural: list.parties.length > 1,
  }
}

/** "will meet again in Lakeville | for the summit". */
function placeRightBefore({ layout, sentence }: Clause, { first }: MeetingPhrase): Place | null {
  const preposition = layout.tokens[first - 1]?.lower ?? ''
  const place = layout.names[first - 2]
  if (
    !/^(?:for|at)$/u.test(preposition) ||
    place?.value.type !== 'place' ||
    layout.tokens[place.first - 1]?.lower !== 'in'
  )
    return null
  return findPlace(layout, Math.max(sentence.firstToken, place.first - 1), first - 1)
}

/** "the next forum, planned for early May in Lakeville": its day stands right behind it. */
function isAppointed({ layout, sentence }: Clause, { end }: MeetingPhrase): boolean {
  const after = layout.text.slice(layout.tokens[end]?.start ?? sentence.end, sentence.end).slice(0, 60)
  return /^,? ?(?:which is |that is )?(?:to be held|to take place|being held|taking place|(?:scheduled|planned|slated|set) for)\b/u.test(
    after,
  )
}

/** The day and place for which a meeting is appointed right behind its name; nothing without such words. */
export function appointedFor(clause: Clause, phrase: MeetingPhrase): Pick<Wording, 'time' | 'place'> {
  if (!isAppointed(clause, phrase)) return {}
  const near = Math.min(endOfDating(clause, phrase), phrase.end + 14)
  return { time: findDate(clause.layout, phrase.end, near), place: findPlace(clause.layout, phrase.end, near) }
}

/**
 * Who was there: "At the Lake Summit in June, President Roe announced", "Roe said during a ministerial in Lakeville". Whoever speaks
 * of a summit need not have sat there ("Of the summit in June, Roe said").
 */
function attendantsOf(clause: Clause, phrase: MeetingPhrase, isPlaced: boolean): Subject {
  const { layout, sentence, lists, resolve } = clause
  if (!isAttendedAt(clause, phrase)) return nobody
  const isOpening =
    phrase.first - 1 === sentence.firstToken && /^(?:at|during)$/u.test(layout.tokens[sentence.firstToken]?.lower ?? '')
  if (!isOpening)
    return isPlaced || isActedAt(clause, phrase) ? findSubject(layout, sentence, lists, phrase.first, resolve) : nobody
  if (mainTense(layout, sentence).tense === 'planned') return nobody
  const main = findMainSubject(layout, sentence, lists, phrase.end, resolve)
  return main.participants.every(({ type }) => type === 'person' || type === 'state') ? main : nobody
}

/** "said on Wednesday at the third ministerial meeting of the group": the day stands between the verb and the meeting. */
function dayOfSaying({ layout }: Clause, phrase: MeetingPhrase): ReturnType<typeof findDate> {
  const preposition = layout.tokens[phrase.first - 1]?.lower === 'the' ? phrase.first - 2 : phrase.first - 1
  if (!/^(?:at|during)$/u.test(layout.tokens[preposition]?.lower ?? '')) return undefined
  const time = layout.times[preposition - 1]
  if (!time) return undefined
  const isOn = layout.tokens[time.first - 1]?.lower === 'on'
  const verb = layout.tokens[time.first - (isOn ? 2 : 1)]?.lower ?? ''
  return /^(?:said|told|announced|added|stated|warned|stressed|declared)$/u.test(verb)
    ? findDate(layout, time.first, time.end)
    : undefined
}

/** "during a ministerial meeting of the group": somebody was there. */
function isAttendedAt({ layout }: Clause, phrase: MeetingPhrase): boolean {
  const before = layout.tokens[phrase.first - 1]?.lower ?? ''
  const noun = layout.tokens[phrase.head]?.lower ?? ''
  return /^(?:during|at|after|following)$/u.test(before) && !weakMeetingNouns.has(noun)
}

/** "the Presidency of the General Assembly this year", "members of the Forum": an office in the body, which is no session of it. */
function isOfficeOf({ layout }: Clause, phrase: MeetingPhrase): boolean {
  const from = layout.tokens[phrase.first - 1]?.lower === 'the' ? phrase.first - 2 : phrase.first - 1
  return (
    layout.tokens[from]?.lower === 'of' &&
    /^(?:presidency|chair|co-chair|chairs|chairmanship|chairpersonship|president|member|members|membership|secretariat|leadership|work)$/u.test(
      layout.tokens[from - 1]?.lower ?? '',
    )
  )
}

/** What a body does has days of its own: "the Forum issued recommendations in 2018". */
function endOfDating({ layout, sentence }: Clause, phrase: MeetingPhrase): number {
  for (let i = phrase.end; i < Math.min(sentence.endToken, phrase.end + 14); i += 1) {
    const token = layout.tokens[i]
    if (!token || layout.names[i] || layout.people[i]) continue
    // "at the session in Lakeville and today": the next day is another occasion’s.
    if (token.lower === 'and' && layout.times[i + 1] && !layout.times[i]) return i
    // "the summit and President Rahmonov’s visit to Lakeland"
    if (token.lower === 'and' && (layout.people[i + 1] || layout.titles[i + 1])) return i
    if (
      token.pos === 'VERB' &&
      !/^(?:held|taking|take|hosted|convened|scheduled|slated|planned|set)$/u.test(token.lower)
    )
      return i
  }
  return sentence.endToken
}

/** "looks forward to", "in preparation for", "ahead of" the summit: it is yet to come. */
function isAwaited({ layout, sentence }: Clause, phrase: MeetingPhrase): boolean {
  const from = Math.max(sentence.firstToken, phrase.first - 16)
  const words = layout.tokens
    .slice(from, phrase.first)
    .map(({ lower }) => lower)
    .join(' ')
  return /\b(?:forward to|ahead of|in advance of|preparations? for|prepare for|preparing for|lead ?-? ?up to|run ?- ?up to|leading up to|in time for|reconvening|road to|(?:decided|agreed|plan|plans|planned|intend|intends|will|to) (?:to )?(?:hold|host|convene|launch|reconvene|resume|restart))\b/u.test(
    words,
  )
}

function mainOrHeld({ layout, sentence }: Clause): Tense {
  return mainTense(layout, sentence).tense === 'planned' ? { tense: 'planned', purpose: false } : held
}

/** Who says something before the press: the subject, or the name after the verb of speech ("said Minister X at a briefing"). */
function speakerOf(clause: Clause, phrase: MeetingPhrase): Subject {
  const { layout, sentence, lists, resolve } = clause
  const inverted = lists.find(
    ({ first, end, before: word }) =>
      end <= phrase.first && /^(?:said|added|told|says|noted|stressed)$/u.test(word) && first > sentence.firstToken,
  )
  if (inverted && layout.tokens[inverted.first - 1]?.lower !== 'told') {
    return {
      participants: inverted.parties.flatMap(({ participants }) => participants),
      levels: [],
      first: inverted.first,
      end: inverted.end,
      plural: false,
    }
  }
  const near = findSubject(layout, sentence, lists, phrase.first, resolve)
  return near.participants.length > 0 ? near : findMainSubject(layout, sentence, lists, phrase.end, resolve)
}
