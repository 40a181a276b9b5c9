import type { Clause } from './clause.js'
import { type Encounter, makeEncounter } from './encounters.js'
import { isCall, isPress } from './nature.js'
import type { MeetingPhrase } from './phrase.js'
import { findDate, findPlace } from './setting.js'
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
  const together = findTogether(clause, phrase)
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
  const near = Math.min(sentence.endToken, phrase.end + 14)
  const time = phrase.time ?? findDate(layout, phrase.end, Math.min(near, phrase.end + 9))
  const isFixed = time !== undefined && (time.value.date !== null || time.value.edtf !== undefined)
  const after = layout.text.slice(layout.tokens[phrase.end]?.start ?? sentence.end, sentence.end).slice(0, 60)
  const isAhead = /^,? ?(?:which is |that is )?(?:to be held|to take place|being held)\b/u.test(after)
  const upcoming = /\b(?:upcoming|next|forthcoming|further|future)\b/u.test(phrase.words)
  const isPlaced = (isAttendedAt(clause, phrase) || time !== undefined) && findPlace(layout, phrase.end, near) !== null
  if (!isFixed && !isAhead && !isPlaced && !(upcoming && phrase.named && phrase.ordinal !== undefined)) return null
  const planned = isAhead || upcoming
  return makeEncounter(layout, sentence, index, {
    rule: 'dated-meeting',
    confidence: 0.7,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject: isPlaced && !planned ? findSubject(layout, sentence, clause.lists, phrase.first, clause.resolve) : nobody,
    objects: null,
    tense: planned ? { tense: 'planned', purpose: false } : mainOrHeld(clause),
  })
}

/** "during a ministerial meeting of the group": somebody was there. */
function isAttendedAt({ layout }: Clause, phrase: MeetingPhrase): boolean {
  const before = layout.tokens[phrase.first - 1]?.lower ?? ''
  const noun = layout.tokens[phrase.head]?.lower ?? ''
  return /^(?:during|at|after|following)$/u.test(before) && !weakMeetingNouns.has(noun)
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
