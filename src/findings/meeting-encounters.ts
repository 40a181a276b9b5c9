import type { Sentence, Time } from '../reading/reading.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Participant } from '../vocabulary/findings.js'
import { type Laid, type Layout, spanOf } from './meeting-layout.js'
import type { Level } from './meeting-level.js'
import type { PartyList } from './meeting-party-lists.js'
import { participantsOf } from './meeting-party-lists.js'
import type { MeetingPhrase } from './meeting-phrase.js'
import { findDate, findPlace, type Place, startOfMatter } from './meeting-setting.js'
import type { Subject } from './meeting-subjects.js'
import type { Tense } from './meeting-tense.js'

/** One wording of an encounter: what a single sentence says of it. */
export type Encounter = Readonly<{
  rule: string
  confidence: number
  sentence: number
  /** The token of the verb or noun that states it. */
  cue: number
  evidence: Span
  phrase: MeetingPhrase | null
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
  extraEnd?: number
}>

/** Completes a wording with the date, the place and the exact words of its sentence. Null where it is unreal. */
export function makeEncounter(layout: Layout, sentence: Sentence, index: number, wording: Wording): Encounter | null {
  const { cue, cueEnd, subject, objects, tense, phrase = null } = wording
  if (tense.tense === 'unreal') return null
  const after = Math.max(cueEnd, objects?.end ?? 0, phrase?.end ?? 0)
  const matter = startOfMatter(layout, after, sentence)
  const before = startOfClause(layout, Math.min(cue, subject.first ?? cue, phrase?.first ?? cue), sentence)
  const time = phrase?.time ?? findDate(layout, cue, matter) ?? findDate(layout, before, cue)
  const place = findPlace(layout, cue, matter) ?? findPlace(layout, before, cue)
  const participants = distinct([...subject.participants, ...participantsOf(objects)])
  const points = [
    cue,
    cueEnd - 1,
    ...(subject.first === null ? [] : [subject.first]),
    ...(phrase ? [phrase.first, phrase.end - 1] : []),
    ...(objects ? [objects.first, objects.end - 1] : []),
    ...(time ? [time.first, time.end - 1] : []),
    ...(place ? [place.first, place.end - 1] : []),
    ...(wording.extraEnd === undefined ? [] : [wording.extraEnd - 1]),
  ].filter((point) => point >= sentence.firstToken && point < sentence.endToken)
  const text = layout.text.slice(sentence.start, sentence.end)
  const cueWords = spanOf(layout, Math.max(sentence.firstToken, cue - 4), Math.min(sentence.endToken, after + 3))
  return {
    rule: wording.rule,
    confidence: wording.confidence,
    sentence: index,
    cue,
    evidence: spanOf(layout, Math.min(...points), Math.max(...points) + 1),
    phrase,
    participants,
    levels: [...subject.levels, ...(objects?.parties.flatMap(({ level }) => level ?? []) ?? [])],
    tense: tense.tense,
    purpose: tense.purpose,
    press: wording.press ?? false,
    call: wording.call ?? false,
    several: phrase?.plural === true || /\b(?:separately|one-on-one meetings|respectively)\b/u.test(text.slice(0, 600)),
    time,
    place,
    virtual: /\b(?:virtual|virtually|online|by video|videoconference|video link)\b/iu.test(
      layout.text.slice(cueWords.start, cueWords.end),
    ),
    flags: wording.flags ?? [],
  }
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
    if (/^(?:;|where|which|that|but|said|and)$/u.test(layout.tokens[i]?.lower ?? '') && !layout.names[i]) return i
  }
  return sentence.firstToken
}
