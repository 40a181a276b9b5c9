import type { Sentence, Time } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { Participant } from '../../vocabulary/findings.js'
import { dayAtEnd, timeBefore } from './days.js'
import type { FoundFormat } from './formats.js'
import { type Laid, type Layout, spanOf } from './layout.js'
import type { Level } from './level.js'
import type { PartyList } from './party-lists.js'
import { participantsOf } from './party-lists.js'
import type { MeetingPhrase } from './phrase.js'
import { findDate, findPlace, findPlaceBefore, isInBrackets, type Place, startOfMatter } from './setting.js'
import type { Subject } from './subjects.js'
import type { Tense } from './tense.js'
import { isAmongPlaces, isAnonymous, isCutShort, isInSeveralPlaces, isRepeated } from './untold.js'

/** One wording of an encounter: what a single sentence says of it. */
export type Encounter = Readonly<{
  rule: string
  confidence: number
  sentence: number
  /** The token of the verb or noun that states it. */
  cue: number
  /** The first token of those met, null where they are not named. */
  objectsAt: number | null
  evidence: readonly Span[]
  phrase: MeetingPhrase | null
  format: FoundFormat | null
  ordinal?: number
  participants: readonly Participant[]
  /** Where in `participants` those met begin. */
  objectsFrom: number
  /** Those of them who are said to host. */
  hosts: readonly Participant[]
  levels: readonly Level[]
  tense: 'held' | 'planned' | 'past'
  /** Told only as what a journey was for. */
  purpose: boolean
  /** Told in the present, which leaves open whether it is yet to come. */
  current: boolean
  /** Announced for a day, and put off or struck since. */
  calledOff?: 'postponed' | 'cancelled'
  press: boolean
  call: boolean
  /** "separately", "one-on-one", "meetings": a set of meetings under one wording. */
  several: boolean
  /** "bilaterally": beside whatever else they attend. */
  apart: boolean
  /** Those met were met one after the other. */
  inTurn: boolean
  time: Laid<Time> | undefined
  place: Place | null
  virtual: boolean
  flags: readonly string[]
}>

/** What the rules hand in; the rest is read from the sentence. */
export type Wording = Readonly<{
  rule: string
  confidence: number
  cue: number
  /** The end of the cue's own words, from where dates and places follow. */
  cueEnd: number
  phrase?: MeetingPhrase | null
  subject: Subject
  objects: PartyList | null
  /** Which of the two hosts, where the words say so. */
  host?: 'subject' | 'objects'
  tense: Tense
  calledOff?: 'postponed' | 'cancelled'
  press?: boolean
  call?: boolean
  flags?: readonly string[]
  format?: FoundFormat | null
  ordinal?: number
  /** The verb a meeting noun stands under: "took part in". */
  governor?: number
  /** The token from which date and place are the meeting's; the cue where it is left out. */
  settingFrom?: number
  /** The day and place that the rule itself found, for where the clause tells none. */
  time?: Laid<Time> | undefined
  place?: Place | null
}>

/** Completes a wording with the date, the place and the exact words of its sentence. Null where it is unreal. */
export function makeEncounter(layout: Layout, sentence: Sentence, index: number, wording: Wording): Encounter | null {
  const { cue, cueEnd, subject, objects, tense, phrase = null } = wording
  if (tense.tense === 'unreal') return null
  // "will meet with staff": a house’s own people are no other party.
  const met = participantsOf(objects)
  if (
    met.length > 0 &&
    met.every(({ type, name, onBehalfOf }) => type === 'group' && onBehalfOf === undefined && /\bstaff$/iu.test(name))
  )
    return null
  // "Meeting community, business leaders": nobody there stands for anybody.
  if (!phrase?.format && !wording.format && isAnonymous([...subject.participants, ...participantsOf(objects)]))
    return null
  const after = Math.max(cueEnd, objects?.end ?? 0, phrase?.end ?? 0)
  if (isRepeated(layout, after) || (objects && isCutShort(layout, objects))) return null
  const end = endOfClause(layout, after, startOfMatter(layout, after, sentence))
  const opening = Math.min(cue, subject.first ?? cue, phrase?.first ?? cue)
  const before = startOfClause(layout, opening, sentence)
  // A named meeting carries places and years in its name, which are not its own.
  const from = wording.settingFrom ?? (phrase?.named ? phrase.end : cue)
  // "held today the first dialogue", "welcomed X on Monday for the fourth dialogue"
  const governed = Math.min(wording.governor ?? cue, cue)
  const between = phrase && governed < phrase.first ? findDate(layout, governed, phrase.first) : undefined
  const behind = findDate(layout, from, end)
  const ahead = timeBefore(layout, before, opening, cue, tense)
  const exact = [behind, ahead].find((day) => day && phrase?.time && isWithin(day, phrase.time))
  const time =
    exact ??
    phrase?.time ??
    behind ??
    between ??
    (phrase && from > phrase.end ? dateBesideName(layout, phrase.end, from) : undefined) ??
    ahead ??
    dayAtEnd(layout, end, sentence, tense) ??
    wording.time
  // A meeting that is only named stands in sentences about other places.
  const named =
    findPlace(layout, from, end, wording.rule === 'host') ??
    (phrase && phrase.first > cueEnd ? findPlace(layout, cueEnd, phrase.first) : null) ??
    wording.place ??
    (wording.rule === 'dated-meeting' ? null : findPlaceBefore(layout, before, Math.min(cue, phrase?.first ?? cue)))
  // "in Lakeville and Astana": in which of the two is not told.
  const isEither = named !== null && layout.tokens[named.end]?.lower === 'and' && isAmongPlaces(layout, named)
  const place = isEither ? null : named
  // "will travel to A, B and C, where she will meet officials": a series, of which nobody is named.
  if (met.length > 0 && met.every(({ type }) => type === 'group')) {
    if ((named && isAmongPlaces(layout, named)) || isInSeveralPlaces(layout, objects?.end ?? end)) return null
  }
  const format = phrase?.format ?? wording.format ?? null
  const ordinal = phrase?.ordinal ?? wording.ordinal
  const core = [
    { first: cue, end: cueEnd },
    ...(phrase ? [phrase] : []),
    ...(objects ? [objects] : []),
    ...(wording.governor === undefined ? [] : [{ first: wording.governor, end: wording.governor + 1 }]),
  ]
  const around = [
    ...(subject.first === null ? [] : [{ first: subject.first, end: subject.end }]),
    ...(time ? [time] : []),
    ...(place ? [place] : []),
  ]
  return {
    rule: wording.rule,
    confidence: wording.confidence,
    sentence: index,
    cue,
    objectsAt: objects?.first ?? null,
    evidence: evidenceOf(layout, sentence, core, around),
    phrase,
    format,
    ...(ordinal !== undefined && { ordinal }),
    participants: distinct([...subject.participants, ...participantsOf(objects)]),
    objectsFrom: distinct(subject.participants).length,
    hosts: wording.host === 'subject' ? subject.participants : wording.host ? participantsOf(objects) : [],
    levels: [...subject.levels, ...(objects?.parties.flatMap(({ level }) => level ?? []) ?? [])],
    tense: tense.tense === 'held' && isLongAgo(layout, opening) ? 'past' : tense.tense,
    purpose: tense.purpose,
    current: tense.current === true,
    ...(wording.calledOff && { calledOff: wording.calledOff }),
    press: wording.press ?? false,
    call: wording.call ?? false,
    several: phrase?.plural === true || objects?.inTurn === true || isSeveral(layout, cue, end),
    apart: layout.tokens.slice(cueEnd, end).some(({ lower }) => lower === 'bilaterally'),
    inTurn:
      objects !== null && (objects.inTurn || (phrase?.plural === true && /(?:meetings|calls)$/u.test(phrase.words))),
    time,
    place,
    virtual: isVirtual(
      layout,
      Math.max(sentence.firstToken, (phrase?.first ?? cue) - 2),
      Math.min(sentence.endToken, end),
    ),
    flags: wording.flags ?? [],
  }
}

/** "the 2022 Lake Summit on 3 May 2022": the day behind the name says more than the year in it. */
function isWithin({ value: exact }: Laid<Time>, { value: open }: Laid<Time>): boolean {
  return (
    exact.date !== null &&
    open.date !== null &&
    exact.date.length > open.date.length &&
    exact.date.startsWith(open.date)
  )
}

/** "the forum in 2022 will focus": a day or year right behind the name. Not past a comma or a verb: "the group, founded in 2015, met". */
function dateBesideName(layout: Layout, from: number, limit: number): Laid<Time> | undefined {
  let end = from
  const isHeld = /^, (?:taking place|held)\b/u.test(layout.text.slice(layout.tokens[from]?.start ?? 0).slice(0, 20))
  if (isHeld) return findDate(layout, from + 2, Math.min(limit, from + 7))
  while (end < limit && layout.tokens[end]?.text !== ',' && layout.tokens[end]?.pos !== 'VERB') end += 1
  return findDate(layout, from, end)
}

type Stretch = Readonly<{ first: number; end: number }>

/** What stands farther than this from the words that state the encounter is evidence of its own. */
const FAR = 9

/** The words that state the encounter; subject, date and place join them where they stand near, else beside them. */
function evidenceOf(layout: Layout, sentence: Sentence, core: readonly Stretch[], around: readonly Stretch[]): Span[] {
  let first = Math.min(...core.map((stretch) => stretch.first))
  let end = Math.max(...core.map((stretch) => stretch.end))
  const apart: Stretch[] = []
  const inOrder = [...around].sort((a, b) => distance(a, first, end) - distance(b, first, end))
  for (const stretch of inOrder) {
    if (distance(stretch, first, end) > FAR) apart.push(stretch)
    else {
      first = Math.min(first, stretch.first)
      end = Math.max(end, stretch.end)
    }
  }
  const stretches = [...apart, { first, end }].filter(
    (stretch) => stretch.first >= sentence.firstToken && stretch.end <= sentence.endToken,
  )
  return stretches.map((stretch) => spanOf(layout, withOpening(layout, stretch.first, sentence), stretch.end))
}

function distance(stretch: Stretch, first: number, end: number): number {
  return Math.max(0, stretch.first - end, first - stretch.end)
}

function withOpening(layout: Layout, first: number, sentence: Sentence): number {
  return first > sentence.firstToken && OPENING.test(layout.tokens[first - 1]?.lower ?? '') ? first - 1 : first
}

const OPENING = /^(?:in|on|at|during|after|before|upon|following|besides)$/u

/** The clause ends at a comma that no date or place goes on after. */
function endOfClause(layout: Layout, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) {
    // "the summit and President Rahmonov’s visit to Lakeland"
    if (layout.tokens[i]?.lower === 'and' && (layout.people[i + 1] || layout.titles[i + 1])) return i
    if (layout.tokens[i]?.text !== ',') continue
    const next = layout.tokens[i + 1]?.lower ?? ''
    const goesOn =
      layout.times[i + 1] ??
      layout.times[i + 2] ??
      (layout.people[i + 1] ? undefined : layout.names[i - 1] && layout.names[i + 1])
    // "in Upper Rosewater, Israel": the state after a town that is in no list.
    const isRegion =
      layout.names[i + 1]?.value.type === 'state' &&
      /^\p{Lu}/u.test(layout.tokens[i - 1]?.text ?? '') &&
      !layout.people[i - 1] &&
      layout.names[i - 1] === undefined
    // "met the minister, Jane Roe, in Lakeville": the comma closes who was met.
    const isPlaced =
      i === from && ((/^(?:in|at)$/u.test(next) && isNamedPlace(layout, i + 2)) || isVenue(layout, i + 1))
    if (isPlaced || isRegion || layout.times[i] || (goesOn && !/^(?:he|she|the|who)$/u.test(next))) continue
    return i
  }
  return limit
}

function isNamedPlace({ names, people }: Layout, at: number): boolean {
  const type = names[at]?.value.type
  return people[at] === undefined && (type === 'place' || (type === 'state' && names[at]?.value.adjective !== true))
}

/** ", at the Department of State": a house behind a comma of its own. */
function isVenue({ tokens }: Layout, at: number): boolean {
  if (tokens[at]?.lower !== 'at' || tokens[at + 1]?.lower !== 'the') return false
  return [2, 3].some((step) =>
    /^(?:Department|Ministry|Embassy|Palace|House|Residence)$/u.test(tokens[at + step]?.text ?? ''),
  )
}

function isSeveral(layout: Layout, from: number, end: number): boolean {
  return /\b(?:separately|respectively|one-on-one)\b/u.test(
    layout.text.slice(layout.tokens[from]?.start ?? 0, layout.tokens[end - 1]?.end ?? 0),
  )
}

function isVirtual(layout: Layout, from: number, end: number): boolean {
  return layout.tokens
    .slice(from, end)
    .some(({ lower }) => /^(?:virtual|virtually|online|videoconference|videolink)$/u.test(lower))
}

/** Participants with equal spans or of one person count once. */
export function distinct(participants: readonly Participant[]): Participant[] {
  const seen = new Map<string, Participant>()
  for (const participant of participants) {
    const key = `${participant.type}\n${participant.name}`
    if (!seen.has(key)) seen.set(key, participant)
  }
  return [...seen.values()]
}

/** "28 years have passed since | the state hosted the first summit": what time is counted from. Not "since then, they met". */
function isLongAgo({ tokens }: Layout, opening: number): boolean {
  const at = tokens[opening - 1]?.lower === 'the' ? opening - 2 : opening - 1
  return (
    tokens[at]?.lower === 'since' && /^(?:passed|years|months|time|elapsed|ago)$/u.test(tokens[at - 1]?.lower ?? '')
  )
}

function startOfClause(layout: Layout, at: number, sentence: Sentence): number {
  for (let i = at - 1; i > sentence.firstToken; i -= 1) {
    const isJoint = /^(?:;|which|that|but|said)$/u.test(layout.tokens[i]?.lower ?? '') && !layout.names[i]
    if (isJoint && !isInBrackets(layout, i)) return i
  }
  return sentence.firstToken
}
