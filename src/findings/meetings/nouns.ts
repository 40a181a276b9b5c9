import { calledOff } from './called-off.js'
import { type Clause, withObjects } from './clause.js'
import { companionsOf, hostOf, isEventful, isTold, membersIn, ofParties, subjectOf } from './companions.js'
import { type Encounter, makeEncounter } from './encounters.js'
import { governorOf, predicateOf, tenseOfNoun, tenseOfPredicate } from './governors.js'
import { isCall, isPress, isUnreal } from './nature.js'
import { appointedFor, atPress, before, dated } from './occasions.js'
import { type PartyList, readParties } from './party-lists.js'
import { type MeetingPhrase, readPhrase } from './phrase.js'
import { findMainSubject, findSubject, halfRead, nobody, type Subject, unnamed } from './subjects.js'
import { readTense, type Tense } from './tense.js'
import { isCutShort } from './untold.js'
import { meetingNouns, weakMeetingNouns } from './words.js'

/**
 * Encounters that a noun states ("held talks with", "the summit was held", "at a joint news conference with"), in text order.
 * `met` are the tokens where a verb has already found who was met: "met, on the margins of the summit, with" is one encounter.
 */
export function findNounEncounters(clause: Clause, met: ReadonlySet<number>): Encounter[] {
  const { layout, sentence } = clause
  const found: Encounter[] = []
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const token = layout.tokens[i]
    if (!token || layout.quoted[i] || !meetingNouns.has(token.lower)) continue
    const phrase = readPhrase(layout, i, sentence)
    if (!phrase || isVerb(clause, i, phrase)) continue
    const encounter = readEncounter(clause, phrase)
    if (encounter && !(encounter.objectsAt !== null && met.has(encounter.objectsAt))) found.push(encounter)
    i = Math.max(i, phrase.end - 1)
  }
  return found
}

function readEncounter(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  if (isUnreal(clause, phrase)) return calledOff(clause, phrase)
  return (
    withParties(clause, phrase) ??
    governed(clause, phrase) ??
    heldBetween(clause, phrase) ??
    takesPlace(clause, phrase) ??
    before(clause, phrase) ??
    atPress(clause, phrase) ??
    dated(clause, phrase)
  )
}

/** "a joint news conference with the minister", "talks between A and B", "Secretary Rahmonov’s Call with …". */
function withParties(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const objects = companionsOf(clause, phrase)
  if (!objects || /^(?:this|these|those|that)$/u.test(phrase.determiner ?? '')) return null
  // "their trilateral meeting with X": the two named last need not be the other two.
  if (phrase.determiner === 'their' && /\b(?:tri|quadri)lateral\b/u.test(phrase.words)) return null
  // The speaker’s own "our meeting with" leaves out who the speaker is.
  if (/^(?:our|my)$/u.test(phrase.determiner ?? '') && !phrase.format) return null
  const isBetween = /^(?:between|among|of|by)$/u.test(objects.before)
  // "between the United States and" somebody who cannot be read: half of a meeting says the wrong thing.
  if (objects.before === 'between' && count(objects) < 2) return null
  const governor = governorOf(clause, phrase)
  if (governor === null && !isTold(clause, phrase, objects)) return null
  const subject = isBetween && !governor ? nobody : subjectOf(clause, phrase, governor, objects)
  if (subject === halfRead) return null
  // "We just had a dialogue with the leaders": whoever says "we" is missing.
  if (
    subject === unnamed &&
    !isBetween &&
    objects.before !== 'among' &&
    (phrase.format === null || objects.before === 'with')
  )
    return null
  const isWeak = weakMeetingNouns.has(layout.tokens[phrase.head]?.lower ?? '')
  if (
    isWeak &&
    !isPress(phrase) &&
    !(
      governor !== null &&
      subject.participants.length > 0 &&
      /^(?:hold|host|have|convene|conduct)$/u.test(layout.tokens[governor]?.lemma ?? '')
    ) &&
    objects.parties.every(
      ({ form, participants }) => form === 'group' && participants.every(({ onBehalfOf }) => onBehalfOf === undefined),
    )
  )
    return null
  if (
    subject.participants.length + count(objects) === 0 ||
    (objects.before === 'of' && !governor && !isEventful(clause, phrase, objects.end))
  )
    return null
  // "He will hold meetings with the minister": without the one who holds them it is half a meeting.
  if (objects.before === 'with' && subject.participants.length === 0 && !phrase.format && !isPress(phrase)) return null
  // "additional meetings with partners": some or other, with nobody in particular.
  if (phrase.plural && objects.parties.every(isAnybody)) return null
  // "had two calls with", "summits with the G7 and the EU": several, of which nothing tells one from another.
  if (isSeries(clause, phrase, objects)) return null
  // One person alone meets nobody.
  if (phrase.format === null && !isPress(phrase) && isAlone(subject, objects)) return null
  // "represents them in meetings with government": what an office entails.
  if (governor === null && phrase.plural && phrase.determiner === null && isNobodys(objects)) return null
  if (governor === null && (isMereTalk(clause, phrase) || isOfStateAlone(subject, objects))) return null
  const tense = governor === null ? tenseOfNoun(clause, phrase) : readTense(layout, governor, sentence)
  return makeEncounter(layout, sentence, index, {
    rule: 'meeting-with',
    confidence: subject.participants.length > 0 ? 0.82 : 0.65,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject,
    objects,
    ...(governor !== null && hostedBy(clause, governor, null)),
    tense,
    press: isPress(phrase),
    call: isCall(phrase),
  })
}

/** "honoured in a conversation with" a guest, on a stage: talk alone is no meeting. */
function isMereTalk({ layout }: Clause, phrase: MeetingPhrase): boolean {
  return (
    phrase.owner === null &&
    /^(?:conversation|discussion|dialogue|consultation)s?$/u.test(layout.tokens[phrase.head]?.lower ?? '') &&
    !isCall(phrase) &&
    /^(?:in|for)$/u.test(layout.tokens[phrase.first - 1]?.lower ?? '')
  )
}

function isSeries(
  { layout }: Clause,
  { plural, determiner, words, first }: MeetingPhrase,
  { parties }: PartyList,
): boolean {
  if (!plural || /\b(?:talks|consultations|discussions|negotiations)$/iu.test(words)) return false
  if (/^(?:two|three|four|five|several|many|numerous|few|some)$/u.test(determiner ?? '')) return true
  if (
    layout.tokens[first - 1]?.lower === 'of' &&
    /^(?:number|couple|range|string|variety)$/u.test(layout.tokens[first - 2]?.lower ?? '')
  )
    return true
  return parties.length > 1 && parties.every(({ form }) => form === 'organisation' || form === 'state')
}

function isNobodys({ parties }: PartyList): boolean {
  return parties.every(
    ({ form, participants }) => form === 'group' && participants.every(({ onBehalfOf }) => onBehalfOf === undefined),
  )
}

function isAlone({ participants }: Subject, objects: PartyList): boolean {
  const [only, ...others] = [...participants, ...objects.parties.flatMap((party) => party.participants)]
  return only?.type === 'person' && others.length === 0
}

/** "came to Lakeville, Sweden, for a talk with the premier": the state is where, not who. */
function isOfStateAlone({ participants }: Subject, { parties }: PartyList): boolean {
  return (
    participants.length === 1 && participants[0]?.type === 'state' && parties.every(({ form }) => form === 'person')
  )
}

function count({ parties }: PartyList): number {
  return parties.reduce((sum, { participants, form }) => sum + participants.length + (form === 'group' ? 1 : 0), 0)
}

function isAnybody({ form, participants }: PartyList['parties'][number]): boolean {
  return (
    form === 'group' &&
    participants.every(({ name, onBehalfOf }) => {
      return onBehalfOf === undefined && /\b(?:partners|stakeholders|counterparts|colleagues|allies)$/iu.test(name)
    })
  )
}

/** "took part in a C5+1 ministerial meeting", "held the inaugural meeting of the committee". */
function governed(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  // "will hold Partnership Dialogues in A and B": several, of which nothing tells one from another.
  const noun = layout.tokens[phrase.head]?.lower ?? ''
  if (/^(?:dialogues|summits|conferences|ministerials|sessions)$/u.test(noun)) return null
  if (noun === 'meetings' && !phrase.format && !ofParties(clause, phrase)) return null
  const governor = governorOf(clause, phrase)
  if (governor === null) return null
  // "thanked Sweden for hosting the summit": whoever thanks does not host.
  const subject = isThanked(clause, governor)
    ? unnamed
    : findSubject(layout, sentence, clause.lists, governor, clause.resolve)
  if (subject === halfRead) return null
  const late =
    subject.participants.length > 0 || subject === unnamed
      ? subject
      : findMainSubject(layout, sentence, clause.lists, phrase.end, clause.resolve)
  if (/^(?:that|this|those|these|our|my)$/u.test(phrase.determiner ?? '') && !phrase.format) return null
  const isPassive = /^(?:was|were|be|been|being|is|are)$/u.test(layout.tokens[governor - 1]?.lower ?? '')
  if (isPassive || !isSubstantial(clause, phrase, late)) return null
  const isAhead = layout.tokens[phrase.end]?.lower === 'coming' && layout.tokens[phrase.end + 1]?.lower === 'up'
  const tense: Tense = isAhead ? { tense: 'planned', purpose: false } : readTense(layout, governor, sentence)
  // "agreed to launch a dialogue" founds a format; it is no meeting yet.
  const isCo = layout.tokens[governor - 1]?.text === '-'
  if (!isCo && /^(?:launch|begin|start|open)/u.test(layout.tokens[governor]?.lower ?? '') && tense.tense === 'planned')
    return null
  const of = ofParties(clause, phrase)
  const convened = of ? null : convenedBetween(clause, governor, phrase)
  const named = of || convened ? null : hostOf(clause, phrase)
  const host = named && subject.participants.length > 0 && isCutShort(layout, named) ? null : named
  return makeEncounter(layout, sentence, index, {
    rule: 'attend',
    confidence: phrase.format ? 0.85 : 0.65,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject: late,
    objects: of ?? convened ?? host,
    ...appointedFor(clause, phrase),
    ...hostedBy(clause, governor, host),
    tense,
    press: isPress(phrase),
    call: isCall(phrase),
    governor,
  })
}

/** "convened forty leaders in a virtual summit": those called together stand between the verb and the meeting. */
function convenedBetween({ layout, resolve }: Clause, governor: number, phrase: MeetingPhrase): PartyList | null {
  if (!/^(?:convene|host|gather|bring)$/u.test(layout.tokens[governor]?.lemma ?? '')) return null
  const list = readParties(layout, governor + 1, phrase.first, resolve)
  return list && /^(?:in|for|at)$/u.test(layout.tokens[list.end]?.lower ?? '') ? list : null
}

/** "hosted the forum" or "attended a forum hosted by": who of the two hosts. */
function hostedBy({ layout }: Clause, governor: number, host: PartyList | null): { host?: 'subject' | 'objects' } {
  if (host) return /host|conven/u.test(layout.tokens[host.first - 2]?.lower ?? '') ? { host: 'objects' } : {}
  return /^(?:co-?)?host$/u.test(layout.tokens[governor]?.lemma ?? '') ? { host: 'subject' } : {}
}

const GRATITUDE =
  /^(?:thanked|thanks|grateful|commended|commends|applauded|congratulated|praised|appreciated|appreciates)$/u

function isThanked({ layout, sentence }: Clause, governor: number): boolean {
  return (
    (layout.tokens[governor]?.lower ?? '').endsWith('ing') &&
    layout.tokens.slice(sentence.firstToken, governor).some(({ lower }) => GRATITUDE.test(lower))
  )
}

/** "A telephone conversation was held between A and B": the parties stand behind the verb. Not "will hold between one and two sessions". */
function heldBetween(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const verb = predicateOf(clause, phrase)
  if (verb === null || phrase.plural || !/^(?:held|took|taken|take|takes)$/u.test(layout.tokens[verb]?.lower ?? ''))
    return null
  const objects = withObjects(clause, verb + 1, BETWEEN_REACH, /^between$/u)
  if (!objects || objects.parties.length < 2 || objects.parties.some(({ form }) => form === 'group')) return null
  return makeEncounter(layout, sentence, index, {
    rule: 'held-between',
    confidence: 0.85,
    cue: phrase.head,
    cueEnd: verb + 1,
    phrase,
    subject: nobody,
    objects,
    settingFrom: verb,
    tense: tenseOfPredicate(clause, phrase, verb),
    press: isPress(phrase),
    call: isCall(phrase),
  })
}

/** Words between "was held" and "between": a day and a place. */
const BETWEEN_REACH = 12

/** "A meeting of the group was held", "its second meeting took place", "consultations concluded". */
function takesPlace(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const verb = predicateOf(clause, phrase)
  if (verb === null) return null
  const isOwned = phrase.determiner === 'its'
  const isSame =
    phrase.determiner === 'the' &&
    (/^(?:focus|expected|discuss|bring|gather)/u.test(layout.tokens[verb]?.lower ?? '') ||
      // "The meeting was chaired by": whoever did so sat there.
      (/^(?:co-?)?(?:chaired|hosted)$/u.test(layout.tokens[verb]?.lower ?? '') &&
        layout.tokens[verb + 1]?.lower === 'by')) &&
    /^(?:meeting|summit|ministerial|session)$/u.test(layout.tokens[phrase.head]?.lower ?? '')
  const format = phrase.format ?? (isOwned || isSame ? clause.formatBefore : null)
  if (!format && !isOwned && phrase.owner === null && !phrase.named) return null
  if (weakMeetingNouns.has(layout.tokens[phrase.head]?.lower ?? '') && !format && !isOwned) return null
  const states = membersIn(clause, phrase.end, verb)
  const convener = convenerOf(clause, phrase.end, verb)
  const hosts =
    layout.tokens[verb + 1]?.lower === 'by' ? readParties(layout, verb + 2, sentence.endToken, clause.resolve) : null
  // "hosted by the Department": a house is no party beside the states that sit in it.
  const by = hosts?.parties.every(({ form }) => form === 'organisation') ? null : hosts
  return makeEncounter(layout, sentence, index, {
    rule: 'take-place',
    confidence: 0.8,
    cue: phrase.head,
    cueEnd: verb + 1,
    phrase,
    subject: convener ?? states ?? nobody,
    objects: by,
    ...(convener && { host: 'subject' as const }),
    ...(by && /^(?:co-?)?host$/u.test(layout.tokens[verb]?.lemma ?? '') && { host: 'objects' as const }),
    settingFrom: verb,
    tense: tenseOfPredicate(clause, phrase, verb),
    format,
    press: isPress(phrase),
    call: isCall(phrase),
  })
}

/** "the forum that President Roe convened": whoever called it together. Null for anything but one party right before the verb. */
function convenerOf({ layout, lists }: Clause, from: number, verb: number): Subject | null {
  if (!/^(?:host|co-host|convene|hold)$/u.test(layout.tokens[verb]?.lemma ?? '')) return null
  const list = lists.find(({ first, end }) => first >= from && end === verb)
  const opener = list && layout.tokens[list.first]?.lower === 'that' ? 'that' : list?.before
  if (!list || !/^(?:that|which)$/u.test(opener ?? '')) return null
  const participants = list.parties.flatMap((party) => party.participants)
  return { participants, levels: [], first: list.first, end: list.end, plural: participants.length > 1 }
}

/** An attended meeting is worth a line where something tells which one it was. */
function isSubstantial({ layout }: Clause, phrase: MeetingPhrase, subject: Subject): boolean {
  const noun = layout.tokens[phrase.head]?.lower ?? ''
  if (subject.participants.length === 0) return phrase.format !== null && !weakMeetingNouns.has(noun)
  // "will have bilateral discussions on a range of topics": one side, and some talk or other.
  if (
    subject.participants.length === 1 &&
    !phrase.format &&
    !phrase.named &&
    phrase.determiner === null &&
    !isPress(phrase)
  )
    return false
  if (phrase.format || phrase.named) return true
  if (
    /^(?:ministerial|summit|bilateral|trilateral)s?$/u.test(noun) ||
    /\b(?:ministerial|trilateral|quadrilateral|bilateral)\b/u.test(phrase.words)
  )
    return true
  if (isPress(phrase)) return /\bjoint\b/u.test(phrase.words) || !/^(?:its|daily)$/u.test(phrase.determiner ?? '')
  const isCallOfTwo = isCall(phrase) && subject.participants.length > 1
  return isCallOfTwo || (subject.participants.length > 1 && !weakMeetingNouns.has(noun))
}

/** "meeting" as a verb is the business of the verbs. */
export function isVerb({ layout, sentence }: Clause, at: number, phrase: MeetingPhrase): boolean {
  const token = layout.tokens[at]
  if (token?.lower !== 'meeting' || phrase.determiner !== null || phrase.first !== at) return false
  if (at === sentence.firstToken) return true
  return /^(?:besides|upon|after|before|by|while|to|from|is|are|was|were|and|,|for|when|without|since|be)$/u.test(
    layout.tokens[at - 1]?.lower ?? '',
  )
}
