import { type Encounter, makeEncounter } from './meeting-encounters.js'
import { isPossessive } from './meeting-parties.js'
import { type PartyList, participantsOf, readParties } from './meeting-party-lists.js'
import { type MeetingPhrase, readPhrase } from './meeting-phrase.js'
import { findDate, findPlace } from './meeting-setting.js'
import { findMainSubject, findSubject, nobody, ofPerson, pairBefore, type Subject } from './meeting-subjects.js'
import { isHabitual, mainTense, readTense, type Tense } from './meeting-tense.js'
import { type Clause, withObjects } from './meeting-verbs.js'
import {
  holdingVerbs,
  meetingNouns,
  takingPlaceVerbs,
  travelWords,
  unrealWords,
  weakMeetingNouns,
} from './meeting-words.js'

const held: Tense = { tense: 'held', purpose: false }

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
  if (isUnreal(clause, phrase)) return null
  return (
    withParties(clause, phrase) ??
    governed(clause, phrase) ??
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
  const isBetween = /^(?:between|among|of|by)$/u.test(objects.before)
  const governor = governorOf(clause, phrase)
  if (governor === null && !isTold(clause, phrase, objects)) return null
  const subject = isBetween && !governor ? nobody : subjectOf(clause, phrase, governor, objects)
  const count = subject.participants.length + objects.parties.reduce((sum, party) => sum + party.participants.length, 0)
  const isWeak = weakMeetingNouns.has(layout.tokens[phrase.head]?.lower ?? '')
  if (
    isWeak &&
    !isPress(phrase) &&
    !(governor !== null && /^(?:hold|host|have|convene|conduct)$/u.test(layout.tokens[governor]?.lemma ?? '')) &&
    objects.parties.every(
      ({ form, participants }) => form === 'group' && participants.every(({ onBehalfOf }) => onBehalfOf === undefined),
    )
  )
    return null
  if (count === 0 || (objects.before === 'of' && !governor && !isEventful(clause, phrase, objects.end))) return null
  const tense = governor === null ? tenseOfNoun(clause, phrase) : readTense(layout, governor, sentence)
  return makeEncounter(layout, sentence, index, {
    rule: 'meeting-with',
    confidence: subject.participants.length > 0 ? 0.82 : 0.65,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject,
    objects,
    tense,
    press: isPress(phrase),
    call: isCall(phrase),
  })
}

/** "took part in a C5+1 ministerial meeting", "held the inaugural meeting of the committee". */
function governed(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const governor = governorOf(clause, phrase)
  if (governor === null) return null
  const subject = findSubject(layout, sentence, clause.lists, governor, clause.resolve)
  const late =
    subject.participants.length > 0
      ? subject
      : findMainSubject(layout, sentence, clause.lists, phrase.end, clause.resolve)
  const isPassive = /^(?:was|were|be|been|being|is|are)$/u.test(layout.tokens[governor - 1]?.lower ?? '')
  if (isPassive || !isSubstantial(clause, phrase, late)) return null
  const tense = readTense(layout, governor, sentence)
  // "agreed to launch a dialogue" founds a format; it is no meeting yet.
  if (/^(?:launch|begin|start|open)/u.test(layout.tokens[governor]?.lower ?? '') && tense.tense === 'planned')
    return null
  return makeEncounter(layout, sentence, index, {
    rule: 'attend',
    confidence: phrase.format ? 0.85 : 0.65,
    cue: phrase.head,
    cueEnd: phrase.end,
    phrase,
    subject: late,
    objects: ofParties(clause, phrase),
    tense,
    press: isPress(phrase),
    call: isCall(phrase),
    governor,
  })
}

/** "A meeting of the group was held", "its second meeting took place", "consultations concluded". */
function takesPlace(clause: Clause, phrase: MeetingPhrase): Encounter | null {
  const { layout, sentence, index } = clause
  const verb = predicateOf(clause, phrase)
  if (verb === null) return null
  const isOwned = phrase.determiner === 'its'
  const isSame =
    phrase.determiner === 'the' &&
    /^(?:focus|expected|discuss|bring|gather)/u.test(layout.tokens[verb]?.lower ?? '') &&
    /^(?:meeting|summit|ministerial)$/u.test(layout.tokens[phrase.head]?.lower ?? '')
  const format = phrase.format ?? (isOwned || isSame ? clause.formatBefore : null)
  if (!format && !isOwned && phrase.owner === null && !phrase.named) return null
  if (weakMeetingNouns.has(layout.tokens[phrase.head]?.lower ?? '') && !format && !isOwned) return null
  const states = membersIn(clause, phrase.end, verb)
  const by =
    layout.tokens[verb + 1]?.lower === 'by' ? readParties(layout, verb + 2, sentence.endToken, clause.resolve) : null
  return makeEncounter(layout, sentence, index, {
    rule: 'take-place',
    confidence: 0.8,
    cue: phrase.head,
    cueEnd: verb + 1,
    phrase,
    subject: states ?? nobody,
    objects: by,
    settingFrom: verb,
    tense: tenseOfPredicate(clause, phrase, verb),
    format,
    press: isPress(phrase),
    call: isCall(phrase),
  })
}

/** "Before a subsequent meeting, Minister X said": an encounter that only sets the time of something else. */
function before(clause: Clause, phrase: MeetingPhrase): Encounter | null {
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
function atPress(clause: Clause, phrase: MeetingPhrase): Encounter | null {
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
function dated(clause: Clause, phrase: MeetingPhrase): Encounter | null {
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

/** Those a meeting was held with, close behind its noun: over a place or a day, not over a comma. */
function companionsOf(clause: Clause, phrase: MeetingPhrase): PartyList | null {
  const { layout, sentence } = clause
  let reach = 0
  while (reach < 12 && phrase.end + reach < sentence.endToken) {
    const i = phrase.end + reach
    if (layout.tokens[i]?.text === ',' && !layout.times[i + 1] && !layout.times[i - 1] && !layout.names[i + 1]) break
    reach += 1
  }
  return withObjects(clause, phrase.end, reach, /^(?:with|between|among)$/u) ?? ofParties(clause, phrase)
}

/**
 * Without a verb that holds it, a meeting noun with parties tells of an encounter after "during", "at" and the like, in a
 * title, or under its owner. "Encourages talks between A and B" or "the dialogue between A and B" tell of none.
 */
function isTold(clause: Clause, phrase: MeetingPhrase, objects: PartyList): boolean {
  const { layout, sentence } = clause
  if (phrase.owner !== null || phrase.first === sentence.firstToken) return true
  const before = layout.tokens[phrase.first - 1]?.lower ?? ''
  if (/^(?:during|at|after|following|before|in|upon|from|for|since|into|between|through)$/u.test(before)) {
    const noun = layout.tokens[phrase.head]?.lower ?? ''
    return (
      !/^(?:dialogue|dialogues|negotiations|discussions|consultations|forum)$/u.test(noun) ||
      before === 'during' ||
      before === 'following'
    )
  }
  if (/^(?:series|round|rounds|number)$/u.test(layout.tokens[phrase.first - 2]?.lower ?? '')) return true
  return predicateOf(clause, { ...phrase, end: objects.end }) !== null
}

/** The verb that makes the phrase an encounter: "held", "will take part in", "after attending". */
function governorOf({ layout, sentence }: Clause, phrase: MeetingPhrase): number | null {
  for (let i = phrase.first - 1; i >= Math.max(sentence.firstToken, phrase.first - 7); i -= 1) {
    const token = layout.tokens[i]
    if (!token) return null
    if (
      holdingVerbs.has(token.lemma) &&
      (token.pos === 'VERB' || token.pos === 'AUX' || /(?:ed|ing|s)$/u.test(token.lower))
    ) {
      return token.lemma === 'have' && !isHad(layout, i + 1) ? null : i
    }
    if (token.lower === 'part' && /^(?:take|takes|took|taking|taken)$/u.test(layout.tokens[i - 1]?.lower ?? ''))
      return i - 1
    if (token.lower === 'conduct' || token.lower === 'attends' || token.lower === 'attend') return i
    // "held in Oslo the first meeting" is rare; a verb or a full stop in between breaks the bond.
    if (token.pos === 'VERB' || /^[;:.]$/u.test(token.text)) return null
    if (/^(?:with|by|that|which|who)$/u.test(token.lower)) return null
  }
  return null
}

/** "had a meeting", "had productive talks"; not "has met", "have to attend". */
function isHad(layout: Clause['layout'], at: number): boolean {
  const next = layout.tokens[at]
  return next !== undefined && (/^(?:DET|ADJ|NUM)$/u.test(next.pos) || meetingNouns.has(next.lower))
}

/** The verb after the phrase of which it is the subject, over one short apposition: "A meeting …, a platform …, was held". */
function predicateOf({ layout, sentence }: Clause, phrase: MeetingPhrase): number | null {
  let inApposition = false
  for (let i = phrase.end; i < Math.min(sentence.endToken, phrase.end + 45); i += 1) {
    const token = layout.tokens[i]
    if (!token) return null
    if (token.text === ',') {
      // ", held in Oslo" says so at once; any other comma opens or closes an apposition.
      if (i === phrase.end && /^(?:held|hosted|convened)$/u.test(layout.tokens[i + 1]?.lower ?? '')) return i + 1
      inApposition = !inApposition || layout.names[i + 1] !== undefined
      continue
    }
    if (layout.names[i] || layout.times[i]) continue
    if (/^(?:he|she|they|we|i|it|who|whom|;|where|if)$/u.test(token.lower)) return null
    if (token.lower === 'to' && layout.tokens[i + 1]?.pos === 'VERB') return null
    if (layout.people[i] && !inApposition) return null
    const isVerb =
      token.pos === 'VERB' ||
      (token.pos !== 'AUX' && takingPlaceVerbs.has(token.lemma) && /(?:ed|s|took|held|began)$/u.test(token.lower))
    if (!isVerb) continue
    const previous = layout.tokens[i - 1]
    const isMain = previous?.pos === 'AUX' || /^(?:is|was|were|will|be|been|has)$/u.test(previous?.lower ?? '')
    if (inApposition && !isMain && !isClosing(layout, i)) continue
    if (/^take|^took/u.test(token.lower)) return layout.tokens[i + 1]?.lower === 'place' ? i : null
    if (/^(?:expected|scheduled|planned|slated|set|due)$/u.test(token.lower)) return isMain ? i : null
    return takingPlaceVerbs.has(token.lemma) ? i : null
  }
  return null
}

/** ", followed": a verb right after the comma that ends an apposition. */
function isClosing({ tokens }: Clause['layout'], at: number): boolean {
  return tokens[at - 1]?.text === ',' && !tokens[at]?.lower.endsWith('ing')
}

function tenseOfPredicate(clause: Clause, phrase: MeetingPhrase, verb: number): Tense {
  const { layout, sentence } = clause
  if (isHabitual(layout, verb, sentence)) return { tense: 'unreal', purpose: false }
  if (/^(?:expected|scheduled|planned|slated|set|due)$/u.test(layout.tokens[verb]?.lower ?? ''))
    return { tense: 'planned', purpose: false }
  const tense = readTense(layout, verb, sentence)
  return /\b(?:latest|last|previous)\b/iu.test(phrase.words) && tense.tense === 'held'
    ? { tense: 'past', purpose: false }
    : tense
}

/** States listed between a phrase and its verb: "the group, consisting of A, B and C, followed". */
function membersIn({ lists }: Clause, from: number, end: number): Subject | null {
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
function ofParties({ layout, sentence, resolve }: Clause, phrase: MeetingPhrase): PartyList | null {
  if (!/^(?:of|among)$/u.test(layout.tokens[phrase.end]?.lower ?? '')) return null
  const list = readParties(layout, phrase.end + 1, sentence.endToken, resolve)
  return list?.parties.some(({ form }) => form !== 'organisation') ? list : null
}

function isEventful(clause: Clause, phrase: MeetingPhrase, after: number): boolean {
  return predicateOf(clause, { ...phrase, end: after }) !== null || phrase.time !== undefined
}

function subjectOf(clause: Clause, phrase: MeetingPhrase, governor: number | null, objects: PartyList): Subject {
  const { layout, sentence, lists, resolve } = clause
  if (phrase.owner !== null) {
    const laid = layout.people[phrase.owner]
    if (laid) return ofPerson(layout, laid.value.person, laid.first, laid.end)
    const person = resolve(phrase.first, phrase.owner + 1)
    if (person) return ofPerson(layout, person, phrase.first, phrase.owner + 1)
  }
  if (phrase.determiner === 'his' || phrase.determiner === 'her') {
    const main = findMainSubject(layout, sentence, lists, objects.end, resolve)
    if (main.participants.length > 0) return main
    const person = resolve(phrase.first, phrase.first + 1)
    if (person) return ofPerson(layout, person, phrase.first, phrase.first + 1)
  }
  const at = governor ?? phrase.first
  const near = findSubject(layout, sentence, lists, at, resolve)
  return near.participants.length > 0 ? near : findMainSubject(layout, sentence, lists, objects.end, resolve)
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

/** An attended meeting is worth a line where something tells which one it was. */
function isSubstantial({ layout }: Clause, phrase: MeetingPhrase, subject: Subject): boolean {
  const noun = layout.tokens[phrase.head]?.lower ?? ''
  if (subject.participants.length === 0) return phrase.format !== null && !weakMeetingNouns.has(noun)
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

function tenseOfNoun(clause: Clause, phrase: MeetingPhrase): Tense {
  const { layout, sentence } = clause
  for (let i = phrase.first - 1; i >= Math.max(sentence.firstToken, phrase.first - 8); i -= 1) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (travelWords.has(lower)) break
    if (/^(?:upcoming|next|future|planned)$/u.test(lower)) return { tense: 'planned', purpose: false }
  }
  if (/\b(?:upcoming|next|forthcoming|planned|future)\b/iu.test(phrase.words))
    return { tense: 'planned', purpose: false }
  if (/\b(?:previous|last|earlier|latest|past|recent)\b/iu.test(phrase.words)) return { tense: 'past', purpose: false }
  return mainTense(layout, sentence)
}

function isPress({ words }: MeetingPhrase): boolean {
  return /\b(?:press|news) (?:conference|briefing|availability)s?\b|\b(?:special|daily|background|media) briefings?\b|\bpress availability\b/iu.test(
    words,
  )
}

function isCall({ words }: MeetingPhrase): boolean {
  return /\bcalls?$|\b(?:tele)?phone (?:call|conversation|talks)s?$|\btelephone conversations?$/iu.test(words)
}

/** Asked for, refused, called off, or denied: no encounter. */
function isUnreal({ layout, sentence }: Clause, phrase: MeetingPhrase): boolean {
  if (/^(?:no|any|every|each)$/u.test(phrase.determiner ?? '')) return true
  for (let i = phrase.first - 1; i >= Math.max(sentence.firstToken, phrase.first - 5); i -= 1) {
    const token = layout.tokens[i]
    if (!token || /^[,;:]$/u.test(token.text)) break
    if (unrealWords.has(token.lower) || /^(?:not|n’t|n't|never|no)$/u.test(token.lower)) return true
    if (isPossessive(layout, i) || layout.people[i]) break
  }
  for (let i = phrase.end; i < Math.min(sentence.endToken, phrase.end + 5); i += 1) {
    if (
      /^(?:cancelled|canceled|postponed|rejected|ruled|collapsed|failed|boycotted)$/u.test(
        layout.tokens[i]?.lower ?? '',
      )
    )
      return true
  }
  return false
}

/** "meeting" as a verb is the business of the verbs. */
function isVerb({ layout, sentence }: Clause, at: number, phrase: MeetingPhrase): boolean {
  const token = layout.tokens[at]
  if (token?.lower !== 'meeting' || phrase.determiner !== null || phrase.first !== at) return false
  if (at === sentence.firstToken) return true
  return /^(?:besides|upon|after|before|by|while|to|from|is|are|was|were|and|,|for|when|without|since|be)$/u.test(
    layout.tokens[at - 1]?.lower ?? '',
  )
}
