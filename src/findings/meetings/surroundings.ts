import type { Sentence } from '../../reading/reading.js'
import type { MeetingFinding, MeetingKind, Mention, Participant } from '../../vocabulary/findings.js'
import { missableOf } from './absences.js'
import { findAttendance } from './attendance.js'
import { findChairs } from './chairs.js'
import { distinct, type Encounter } from './encounters.js'
import type { Layout } from './layout.js'
import { findMargins } from './margins.js'
import { findOutcomes } from './outcomes.js'
import type { Resolve } from './party.js'
import { meetingNouns } from './words.js'

/** What a document tells around a meeting, and its seats with those whom later sentences put there. */
export type Surroundings = Pick<MeetingFinding, 'participants' | 'hosts' | 'marginsOf' | 'absent' | 'outcomes'>

/** How many sentences of the same paragraph may still be about the meeting. */
const NEAR = 3

/** Hosts, larger gathering, absences and outcomes, from the meeting’s own sentences and those right behind them. */
export function findSurroundings(
  layout: Layout,
  encounters: readonly Encounter[],
  seated: readonly Participant[],
  resolve: Resolve,
  meetingKind: MeetingKind,
): Surroundings {
  const isTold = !encounters.some(({ press, call }) => press || call)
  const around = isTold ? sentencesAbout(layout, encounters) : []
  const about = encounters.some(({ several }) => several) ? [] : around
  const missable = missableOf(encounters, meetingKind === 'bilateral')
  const told = about.map(({ sentence }) => findAttendance(layout, sentence, resolve, missable))
  const planned = encounters.every(({ tense }) => tense === 'planned')
  const chairs = encounters.some(isSetOfMeetings)
    ? []
    : around.flatMap(({ sentence, own }) => findChairs(layout, sentence, resolve, own, planned))
  const present = [...told.flatMap((each) => each.present), ...chairs]
  const participants = withPresent(seated, present)
  const absent = distinctMentions(told.flatMap((each) => each.absent)).filter(
    (one) => one.type !== 'group' && !participants.some((seat) => isSeatOf(seat, one)),
  )
  const outcomes = [...new Set(about.flatMap(({ sentence, cue }) => findOutcomes(layout, sentence, cue)))]
  const hosts = distinctMentions(encounters.flatMap((encounter) => encounter.hosts))
  const marginsOf = firstOf(encounters, (encounter) => {
    const sentence = layout.reading.sentences[encounter.sentence]
    return sentence && findMargins(layout, sentence)
  })
  return {
    participants,
    ...(hosts.length > 0 && { hosts }),
    ...(marginsOf !== undefined && { marginsOf }),
    ...(absent.length > 0 && { absent }),
    ...(outcomes.length > 0 && { outcomes }),
  }
}

/** "separate meetings": chaired by different people. Not "talks" and "consultations", which are one. */
function isSetOfMeetings({ several, phrase }: Encounter): boolean {
  return several && !/\b(?:talks|consultations|negotiations|discussions)$/iu.test(phrase?.words ?? '')
}

/** Whether a seat is his, or his state’s: whoever sits, or is sat for, is not away. */
function isSeatOf(seat: Participant, { name, onBehalfOf }: Participant): boolean {
  return seat.name === name || (onBehalfOf !== undefined && seat.onBehalfOf === onBehalfOf)
}

type About = Readonly<{ sentence: Sentence; cue: number | undefined; own?: Encounter }>

/** The meeting’s sentences, and those of the same paragraph that follow until another meeting is told. */
function sentencesAbout(layout: Layout, encounters: readonly Encounter[]): About[] {
  const { sentences } = layout.reading
  const told = new Map(encounters.map((encounter) => [encounter.sentence, encounter]))
  const about = new Map<number, About>()
  for (const [index, encounter] of told) {
    const own = sentences[index]
    if (!own) continue
    about.set(index, { sentence: own, cue: encounter.cue, own: encounter })
    for (let i = index + 1; i <= index + NEAR; i += 1) {
      const sentence = sentences[i]
      if (!sentence || sentence.block !== own.block || told.has(i) || tellsOfAnother(layout, sentence)) break
      about.set(i, { sentence, cue: undefined })
    }
  }
  return [...about].sort(([a], [b]) => a - b).map(([, each]) => each)
}

/** Whether a sentence begins to tell of another meeting: "met", or a meeting noun "with". */
export function tellsOfAnother({ tokens }: Layout, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken; i < endToken; i += 1) {
    const { lower, pos } = tokens[i] ?? { lower: '', pos: '' }
    if (lower === 'met' || (meetingNouns.has(lower) && pos === 'NOUN' && tokens[i + 1]?.lower === 'with')) return true
  }
  return false
}

/** Those who sit for a state take the place of its bare name, and of a minister only assumed. */
function withPresent(seated: readonly Participant[], present: readonly Participant[]): readonly Participant[] {
  if (present.length === 0) return seated
  const spokenFor = new Set(present.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))
  const away = new Set(present.flatMap(({ inPlaceOf }) => inPlaceOf ?? []))
  const kept = seated.filter(
    ({ type, name }) =>
      !(type === 'state' && spokenFor.has(name)) &&
      !(type === 'person' && away.has(name)) &&
      // "with delegations led by A and B": they are those two.
      !(type === 'group' && /^delegations?$/iu.test(name)),
  )
  // A seat known already is told again only where it is told for whom.
  const told = present.filter(
    ({ name, inPlaceOf }) => inPlaceOf !== undefined || !kept.some((one) => one.name === name),
  )
  const others = kept.filter(({ name }) => !told.some((one) => one.name === name))
  return distinct([...told, ...others].sort((a, b) => a.start - b.start))
}

function distinctMentions<T extends Mention>(mentions: readonly T[]): T[] {
  return [...new Map(mentions.map((one) => [`${one.type}\n${one.name}`, one])).values()]
}

function firstOf<T, R>(list: readonly T[], of: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = of(one)
    if (found !== undefined) return found
  }
  return undefined
}
