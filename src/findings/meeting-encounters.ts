import type { Sentence, Time } from '../reading/reading.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Participant } from '../vocabulary/findings.js'
import type { FoundFormat } from './meeting-formats.js'
import { type Laid, type Layout, spanOf } from './meeting-layout.js'
import type { Level } from './meeting-level.js'
import type { PartyList } from './meeting-party-lists.js'
import { participantsOf } from './meeting-party-lists.js'
import type { MeetingPhrase } from './meeting-phrase.js'
import { findDate, findPlace, findPlaceBefore, type Place, startOfMatter } from './meeting-setting.js'
import type { Subject } from './meeting-subjects.js'
import type { Tense } from './meeting-tense.js'

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
  levels: readonly Level[]
  tense: 'held' | 'planned' | 'past'
  /** Told only as what a journey was for. */
  purpose: boolean
  press: boolean
  call: boolean
  /** "separately", "one-on-one", "meetings": a set of meetings under one wording. */
  several: boolean
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
  tense: Tense
  press?: boolean
  call?: boolean
  flags?: readonly string[]
  format?: FoundFormat | null
  ordinal?: number
  /** The verb a meeting noun stands under: "took part in". */
  governor?: number
}>

/** Completes a wording with the date, the place and the exact words of its sentence. Null where it is unreal. */
export function makeEncounter(layout: Layout, sentence: Sentence, index: number, wording: Wording): Encounter | null {
  const { cue, cueEnd, subject, objects, tense, phrase = null } = wording
  if (tense.tense === 'unreal') return null
  const after = Math.max(cueEnd, objects?.end ?? 0, phrase?.end ?? 0)
  const end = endOfClause(layout, after, startOfMatter(layout, after, sentence))
  const before = startOfClause(layout, Math.min(cue, subject.first ?? cue, phrase?.first ?? cue), sentence)
  const time = phrase?.time ?? findDate(layout, cue, end) ?? timeBefore(layout, before, cue, tense)
  const place = findPlace(layout, cue, end) ?? findPlaceBefore(layout, before, Math.min(cue, phrase?.first ?? cue))
  const points = [
    cue,
    cueEnd - 1,
    ...(phrase ? [phrase.first, phrase.end - 1] : []),
    ...(objects ? [objects.first, objects.end - 1] : []),
    ...(time ? [time.first, time.end - 1] : []),
    ...(place ? [place.first, place.end - 1] : []),
    ...(wording.governor === undefined ? [] : [wording.governor]),
  ].filter((point) => point >= sentence.firstToken && point < sentence.endToken)
  const format = phrase?.format ?? wording.format ?? null
  const ordinal = phrase?.ordinal ?? wording.ordinal
  return {
    rule: wording.rule,
    confidence: wording.confidence,
    sentence: index,
    cue,
    objectsAt: objects?.first ?? null,
    evidence: evidenceOf(layout, sentence, points, subject.first),
    phrase,
    format,
    ...(ordinal !== undefined && { ordinal }),
    participants: distinct([...subject.participants, ...participantsOf(objects)]),
    levels: [...subject.levels, ...(objects?.parties.flatMap(({ level }) => level ?? []) ?? [])],
    tense: tense.tense,
    purpose: tense.purpose,
    press: wording.press ?? false,
    call: wording.call ?? false,
    several: phrase?.plural === true || isSeveral(layout, cue, end),
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

/** A subject far from its verb ("X did this and also took part in …") is evidence of its own. */
const FAR = 9

function evidenceOf(layout: Layout, sentence: Sentence, points: readonly number[], subject: number | null): Span[] {
  let first = Math.min(...points)
  const last = Math.max(...points)
  const isNear = subject !== null && first - subject <= FAR
  if (subject !== null && subject >= sentence.firstToken && subject < first && isNear) first = subject
  if (first > sentence.firstToken && OPENING.test(layout.tokens[first - 1]?.lower ?? '')) first -= 1
  const clause = spanOf(layout, first, last + 1)
  if (subject === null || subject >= first) {
    return [subject !== null && subject > last ? spanOf(layout, first, endOfWord(layout, subject, sentence)) : clause]
  }
  return [spanOf(layout, subject, endOfWord(layout, subject, sentence)), clause]
}

const OPENING = /^(?:in|on|at|during|after|before|upon|following|besides|the|a|an|to)$/u

/** The end of the name, title or word at a token, with the name a title leads to. */
function endOfWord(layout: Layout, at: number, sentence: Sentence): number {
  let end = at
  while (end < Math.min(sentence.endToken, at + 12)) {
    const laid = layout.people[end] ?? layout.titles[end] ?? layout.names[end]
    if (!laid) break
    end = laid.end
    if (layout.people[end - 1]) return end
  }
  return Math.max(end, at + 1)
}

/** The clause ends at a comma that no date or place goes on after. */
function endOfClause(layout: Layout, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) {
    if (layout.tokens[i]?.text !== ',') continue
    const next = layout.tokens[i + 1]?.lower ?? ''
    const goesOn =
      layout.times[i + 1] ??
      layout.times[i + 2] ??
      (layout.people[i + 1] ? undefined : layout.names[i - 1] && layout.names[i + 1])
    if (layout.times[i] || (goesOn && !/^(?:he|she|the|who)$/u.test(next))) continue
    return i
  }
  return limit
}

/** A day before the verb is the meeting's, unless it is the day a journey is planned for. */
function timeBefore(layout: Layout, from: number, cue: number, { tense, purpose }: Tense): Laid<Time> | undefined {
  const time = findDate(layout, from, cue)
  return purpose && tense === 'planned' ? undefined : time
}

function isSeveral(layout: Layout, from: number, end: number): boolean {
  return layout.tokens
    .slice(from, end)
    .some(({ lower }) => lower === 'separately' || lower === 'respectively' || lower === 'one-on-one')
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

function startOfClause(layout: Layout, at: number, sentence: Sentence): number {
  for (let i = at - 1; i > sentence.firstToken; i -= 1) {
    if (/^(?:;|which|that|but|said)$/u.test(layout.tokens[i]?.lower ?? '') && !layout.names[i]) return i
  }
  return sentence.firstToken
}
