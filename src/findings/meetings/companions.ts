import { type Clause, withObjects } from './clause.js'
import { predicateOf } from './governors.js'
import { type PartyList, participantsOf, readObjects, readParties } from './party-lists.js'
import type { MeetingPhrase } from './phrase.js'
import { findMainSubject, findSubject, halfRead, ofPerson, type Subject, unnamed } from './subjects.js'
import { meetingNouns } from './words.js'

/** Those a meeting was held with, close behind its noun: over a place or a day, not over a comma. */
export function companionsOf(clause: Clause, phrase: MeetingPhrase): PartyList | null {
  const { layout, sentence } = clause
  const from = behindBracket(layout, phrase.end)
  let reach = 0
  while (reach < 12 && from + reach < sentence.endToken) {
    const i = from + reach
    // "The dialogue is an example of the ties between A and B"
    if (/^(?:is|are|remains|remain)$/u.test(layout.tokens[i]?.lower ?? '')) break
    // "a ministerial on X and bilateral meetings with Y": those were met at the other.
    if (meetingNouns.has(layout.tokens[i]?.lower ?? '') && /^(?:and|,|for)$/u.test(layout.tokens[i - 2]?.lower ?? ''))
      break
    if (layout.tokens[i]?.text === ',' && !layout.times[i + 1] && !layout.times[i - 1] && !layout.names[i + 1]) break
    reach += 1
  }
  return withObjects(clause, from, reach, /^(?:with|between|among)$/u) ?? ofParties(clause, phrase)
}

/** "the Lake Committee | (LC, or the “3+3”) | with": over a short form in brackets. */
function behindBracket({ tokens }: Clause['layout'], at: number): number {
  if (tokens[at]?.text !== '(') return at
  for (let i = at + 1; i < at + 14; i += 1) if (tokens[i]?.text === ')') return i + 1
  return at
}

/**
 * Without a verb that holds it, a meeting noun with parties tells of an encounter after "during", "at" and the like, in a
 * title, or under its owner. "Encourages talks between A and B" or "the dialogue between A and B" tell of none.
 */
export function isTold(clause: Clause, phrase: MeetingPhrase, objects: PartyList): boolean {
  const { layout, sentence } = clause
  if (phrase.owner !== null || phrase.first === sentence.firstToken) return true
  const before = layout.tokens[phrase.first - 1]?.lower ?? ''
  if (/^(?:during|at|after|following|before|in|upon|from|for|since|into|between|through)$/u.test(before)) {
    const noun = layout.tokens[phrase.head]?.lower ?? ''
    return (
      !/^(?:dialogue|dialogues|negotiations|discussions|consultations|forum)$/u.test(noun) ||
      before === 'during' ||
      before === 'following' ||
      (before === 'after' && phrase.determiner === null && noun !== 'forum' && isHeldByPeople(objects))
    )
  }
  if (/^(?:series|round|rounds|number)$/u.test(layout.tokens[phrase.first - 2]?.lower ?? '')) return true
  return predicateOf(clause, { ...phrase, end: objects.end }) !== null
}

/** "after negotiations with his Lakelandic counterpart": an occasion. Not "after negotiations with the Union", which may take years. */
function isHeldByPeople({ parties }: PartyList): boolean {
  return parties.every(({ form }) => form === 'person' || form === 'office')
}

/** States listed between a phrase and its verb: "the group, consisting of A, B and C, followed". */
export function membersIn({ lists }: Clause, from: number, end: number): Subject | null {
  const list = lists.find((known) => known.first >= from && known.end <= end && participantsOf(known).length > 2)
  if (!list?.parties.every(({ participants }) => participants.every(({ type }) => type === 'state'))) return null
  return {
    participants: list.parties.flatMap(({ participants }) => participants),
    levels: [],
    first: list.first,
    end: list.end,
    plural: true,
  }
}

/** "a meeting of the foreign ministers of A and B", "a summit of Central Asian diplomats". */
export function ofParties({ layout, sentence, resolve }: Clause, phrase: MeetingPhrase): PartyList | null {
  if (!/^(?:of|among)$/u.test(layout.tokens[phrase.end]?.lower ?? '')) return null
  const list = readParties(layout, phrase.end + 1, sentence.endToken, resolve)
  return list?.parties.some(({ form }) => form !== 'organisation') ? list : null
}

/** "a ministerial meeting hosted by the minister": whoever calls others together sits there too. Not "hosted by the embassy" of nobody. */
export function hostOf({ layout, sentence, resolve }: Clause, phrase: MeetingPhrase): PartyList | null {
  for (let i = phrase.end; i < Math.min(sentence.endToken - 2, phrase.end + 12); i += 1) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (
      /^(?:hosted|co-hosted|cohosted|chaired|co-chaired|convened|led)$/u.test(lower) &&
      layout.tokens[i + 1]?.lower === 'by'
    ) {
      const list = readObjects(layout, i + 2, sentence.endToken, resolve)
      return list?.parties.every(({ form }) => form === 'person' || form === 'office' || form === 'state') ? list : null
    }
    const isPassed =
      lower === ',' ||
      layout.names[i] ||
      layout.times[i] ||
      /^(?:in|on|at|from|to|the|co|-|virtual|virtually)$/u.test(lower)
    if (!isPassed) return null
  }
  return null
}

/** Whether the phrase with its parties is the subject of an event, or dated: "the summit of the two leaders began". */
export function isEventful(clause: Clause, phrase: MeetingPhrase, after: number): boolean {
  return predicateOf(clause, { ...phrase, end: after }) !== null || phrase.time !== undefined
}

/** Who met the objects: the owner of the phrase, "his" or "her", the subject of the verb that governs it, or of the clause after it. */
export function subjectOf(clause: Clause, phrase: MeetingPhrase, governor: number | null, objects: PartyList): Subject {
  const { layout, sentence, lists, resolve } = clause
  if (phrase.owner !== null) {
    const laid = layout.people[phrase.owner]
    if (laid) return withJoiner(clause, governor, ofPerson(layout, laid.value.person, laid.first, laid.end))
    const person = resolve(phrase.first, phrase.owner + 1)
    if (person) return ofPerson(layout, person, phrase.first, phrase.owner + 1)
    // "about the prime minister’s meeting with": he sat there, whoever he is, and not whoever is named before.
    if (governor === null) return unnamed
  }
  if (phrase.determiner === 'his' || phrase.determiner === 'her') {
    const main = findMainSubject(layout, sentence, lists, objects.end, resolve)
    if (main.participants.length > 0) return main
    const person = resolve(phrase.first, phrase.first + 1)
    if (person) return ofPerson(layout, person, phrase.first, phrase.first + 1)
  }
  const at = governor ?? phrase.first
  const near = findSubject(layout, sentence, lists, at, resolve)
  return near.participants.length > 0 || near === unnamed || near === halfRead
    ? near
    : findMainSubject(layout, sentence, lists, objects.end, resolve)
}

/** "Minister Roe joined Minister Doe’s meeting with": both sat there. */
function withJoiner({ layout, sentence, lists, resolve }: Clause, governor: number | null, owner: Subject): Subject {
  if (governor === null || layout.tokens[governor]?.lemma !== 'join') return owner
  const joiner = findSubject(layout, sentence, lists, governor, resolve)
  if (joiner.participants.length === 0) return owner
  return {
    ...joiner,
    participants: [...joiner.participants, ...owner.participants],
    levels: [...joiner.levels, ...owner.levels],
    plural: true,
  }
}
