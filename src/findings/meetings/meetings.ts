import { findPersonAt } from '../../reading/antecedents.js'
import type { Reading, Sentence } from '../../reading/reading.js'
import { byWord } from '../../vocabulary/by-word.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { MeetingFinding, Participant } from '../../vocabulary/findings.js'
import { makeFinding } from '../finding.js'
import { findThemes } from '../themes.js'
import { asNamed, holdersOf } from './aloud.js'
import { isTakenBack } from './cancellations.js'
import type { Clause } from './clause.js'
import { findEllipticEncounters } from './ellipsis.js'
import { distinct, type Encounter } from './encounters.js'
import { type FoundFormat, findFormat } from './formats.js'
import { withoutEmptyHeadlines } from './headlines.js'
import { kindOf, printedKind } from './kind.js'
import { type Layout, layOut, spanOf } from './layout.js'
import { isHeadOf, type Meeting, mergeEncounters } from './merge.js'
import { findNounEncounters } from './nouns.js'
import type { Resolve } from './party.js'
import { findPartyLists } from './party-lists.js'
import { dateAhead, dateOf, findDate, findPlace } from './setting.js'
import { statusOf } from './status.js'
import { findSurroundings, tellsOfAnother } from './surroundings.js'
import { findTopics } from './topics.js'
import { takeInTurn } from './turns.js'
import { findVerbEncounters } from './verbs.js'

const CUE =
  /^(?:me(?:e)?t|meets|meetings?|summits?|ministerials?|conferences?|talks|consult\w*|dialogues?|sessions?|calls?|called|conversations?|briefings?|gather\w*|conven\w+|exchanged|forum|discuss\w*|negotiations|symposium|confer\w*|s[ai]t|sits|host\w*|receive[sd]?|welcome[sd]?|spoke|speaks?|spoken|talked|engaged|phone[sd]?|telephone[sd]?|reviewed|shakes?|shook|events?|availability|luncheon|lunch|dinner|breakfast|retreat|assembly|roundtables?|bilaterals?|trilateral|workshop|\w+conference|encounter|held)$/iu

const isCueWord = byWord((word) => CUE.test(word))

/** Every meeting a document tells of, once each, with all the words that tell of it as evidence; in the order of their first words. */
export function findMeetings(reading: Reading): MeetingFinding[] {
  const layout = layOut(reading)
  const meetings = mergeEncounters(findEncounters(layout).flatMap(takeInTurn), reading.document.published)
  const today = dayOfTelling(reading)
  const resolve = resolverOf(layout)
  return withoutEmptyHeadlines(layout, meetings)
    .map((meeting) => toFinding(layout, meeting, today, resolve))
    .filter((meeting) => tellsAnything(layout, meeting))
}

/** "We had the summit", "the meeting focused on trade": who, when, where and of what, nothing of it is told. */
function tellsAnything({ spoken }: Layout, { participants, dateText, place, format }: MeetingFinding): boolean {
  if (participants.length > 0 || dateText !== undefined || place !== null) return true
  return format !== null && !spoken
}

function resolverOf({ reading, tokens }: Layout): Resolve {
  return (token, end) => {
    const first = tokens[token]
    const last = tokens[end - 1]
    return first && last ? findPersonAt(reading, { start: first.start, end: last.end }) : undefined
  }
}

/** The date of publication, else the latest day or month the text settles before it speaks of plans; null without either. */
function dayOfTelling({ document, times }: Reading): string | null {
  if (document.published !== null) return document.published
  const days = times.flatMap(({ type, date }) => (type === 'DATE' && date !== null && date.length >= 7 ? [date] : []))
  return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
}

// A "sentence" longer than this is a list or a table, where nobody meets anybody.
const LONGEST_SENTENCE = 400

function findEncounters(layout: Layout): Encounter[] {
  const { reading, text } = layout
  const resolve = resolverOf(layout)
  const ofCall = /\bCalls?\b/u.test(reading.document.title ?? text.slice(0, 200).split('\n')[0] ?? '')
  const holders = holdersOf(layout)
  let formatBefore: FoundFormat | null = null
  let formatAt = -9
  return reading.sentences.flatMap((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end)
    if (index - formatAt > 3) formatBefore = null
    const named = findFormat(words)
    const before: FoundFormat | null = formatBefore
    if (named) {
      formatBefore = named
      formatAt = index
    }
    if (
      sentence.endToken - sentence.firstToken > LONGEST_SENTENCE ||
      words.endsWith('?') ||
      !holdsCue(layout, sentence)
    )
      return []
    const clause: Clause = {
      layout,
      sentence,
      index,
      lists: findPartyLists(layout, sentence, resolve),
      resolve,
      ofCall,
      formatBefore: before,
    }
    const verbs = findVerbEncounters(clause)
    const met = new Set(verbs.flatMap(({ objectsAt }) => objectsAt ?? []))
    const nouns = findNounEncounters(clause, met)
    const elliptic = findEllipticEncounters(clause)
    const found = [...verbs, ...nouns, ...elliptic].sort((a, b) => a.cue - b.cue)
    if (found.length > 0 && isTakenBack(layout, index)) found.pop()
    const last = found.findLast(({ format }) => format !== null)
    if (last?.format) {
      formatBefore = last.format
      formatAt = index
    }
    return found
      .flatMap((encounter) => (layout.spoken ? asNamed(encounter, holders) : [encounter]))
      .map((encounter) => inheritSetting(layout, encounter))
  })
}

function holdsCue({ tokens }: Layout, { firstToken, endToken }: Sentence): boolean {
  const lower = (i: number): string => tokens[i]?.lower ?? ''
  for (let i = firstToken; i < endToken; i += 1) {
    if (isCueWord(lower(i))) return true
    if (lower(i) === 'place' && /^t[ao]kes?$|^took$/u.test(lower(i - 1))) return true
    if (lower(i) === 'one' && lower(i + 2) === 'on' && lower(i + 4) === 'one') return true
  }
  return false
}

function toFinding(layout: Layout, { encounters }: Meeting, today: string | null, resolve: Resolve): MeetingFinding {
  const { reading } = layout
  const best = [...encounters].sort((a, b) => b.confidence - a.confidence)[0] ?? encounters[0]
  if (!best) throw new RangeError('A meeting without wording')
  const named = withFullNames(withoutBareHeads(distinct(encounters.flatMap((encounter) => encounter.participants))))
  const seated = named.length > 0 ? named : distinct(encounters.flatMap((encounter) => statesInName(layout, encounter)))
  const formed = encounters.find(({ format }) => format) ?? best
  const meetingKind = kindOf({ ...formed, levels: encounters.flatMap(({ levels }) => levels) }, seated)
  const { participants, ...surroundings } = findSurroundings(layout, encounters, seated, resolve, meetingKind)
  const dated = encounters.find(({ time }) => time?.value.date) ?? encounters.find(({ time }) => time)
  // A heading names a meeting without saying whether it has been.
  const told = encounters.filter(({ rule }) => rule !== 'dated-meeting')
  const settled = told.filter(({ current }) => !current)
  const leading = settled.find(({ tense }) => tense === 'held') ?? settled[0] ?? told[0] ?? best
  const isScheduled = layout.schedule !== undefined && leading.tense !== 'past'
  const words = dateOf(layout, dated?.time)
  const date =
    isScheduled && layout.schedule !== undefined && dated?.time?.value.type !== 'DATE'
      ? { ...words, date: layout.schedule }
      : leading.tense === 'planned'
        ? dateAhead(words, today)
        : words
  const kindPrinted = encounters
    .map((encounter) => printedKind(encounter, meetingKind))
    .find((kind) => kind !== undefined)
  // Outside a format "the first call" counts nothing.
  const ordinal = encounters
    .map((encounter) => encounter.ordinal)
    .find((number) => number !== undefined && (formed.format !== null || number > 1))
  const off = encounters.every(({ tense }) => tense === 'planned')
    ? encounters.find(({ calledOff }) => calledOff)?.calledOff
    : undefined
  const topics = [...new Set(encounters.flatMap((encounter) => topicsOf(layout, encounter)))]
  const flags = [
    ...new Set(
      encounters.length === 1
        ? best.flags
        : encounters.flatMap((encounter) => encounter.flags.filter((flag) => flag !== 'counterpart-unnamed')),
    ),
  ]
  return makeFinding<MeetingFinding>(reading.document, {
    kind: 'meeting',
    evidence: disjoint(encounters.flatMap(({ evidence }) => evidence)),
    confidence: Math.min(0.97, best.confidence + 0.04 * (encounters.length - 1)),
    by: `meeting.${best.rule}/1`,
    flags,
    meetingKind,
    ...(kindPrinted !== undefined && { kindPrinted }),
    format: formed.format?.name ?? null,
    ...(ordinal !== undefined && { ordinal }),
    ...date,
    place: placeOf(encounters),
    participants,
    ...surroundings,
    topics,
    status: off ? 'planned' : isScheduled ? 'planned' : statusOf(leading, date.date, today, date.dateText),
    ...(off && { calledOff: off }),
    themes: findThemes([...topics, ...encounters.map(({ phrase }) => phrase?.words ?? '')].join('\n')),
  })
}

/** "X travelled to Lakeville on Tuesday. During their meeting …": the day and the place stand with the journey just before. */
function inheritSetting(layout: Layout, encounter: Encounter): Encounter {
  const { sentences } = layout.reading
  if (encounter.rule !== 'their-meeting' || encounter.time || encounter.place) return encounter
  const before = sentences[encounter.sentence - 1]
  if (
    !before ||
    !/\b(?:travel(?:l)?ed|visited|arrived|came|hosted|welcomed)\b/u.test(layout.text.slice(before.start, before.end))
  )
    return encounter
  const time = findDate(layout, before.firstToken, before.endToken)
  const place = findPlace(layout, before.firstToken, before.endToken)
  const points = [...(time ? [time] : []), ...(place ? [place] : [])]
  if (points.length === 0) return encounter
  const first = Math.min(...points.map((point) => point.first))
  const end = Math.max(...points.map((point) => point.end))
  return { ...encounter, time, place, evidence: [spanOf(layout, first, end), ...encounter.evidence] }
}

/** A name cut short beside the whole one is the same person’s. */
function withFullNames(participants: readonly Participant[]): Participant[] {
  const openings = new Set<string>()
  for (const { type, name } of participants) {
    for (let at = name.indexOf(' '); type === 'person' && at > 0; at = name.indexOf(' ', at + 1))
      openings.add(name.slice(0, at))
  }
  return participants.filter(({ type, name }) => type !== 'person' || !openings.has(name))
}

/** "the foreign ministers" beside "the foreign ministers of the five" are the same people, said shorter. */
function withoutBareHeads(participants: readonly Participant[]): Participant[] {
  const groups = participants.filter(({ type }) => type === 'group').slice(0, 40)
  return participants.filter(
    (one) =>
      one.type !== 'group' ||
      !groups.some(
        (other) =>
          other !== one &&
          other.name.length > one.name.length &&
          isHeadOf(one.name.toLowerCase(), other.name.toLowerCase()),
      ),
  )
}

/** The states a meeting carries in its name: "U.S.-Turkmenistan consultations". */
function statesInName(layout: Layout, { phrase }: Encounter): Participant[] {
  if (!phrase) return []
  const states: Participant[] = []
  for (let i = phrase.first; i < phrase.head; i += 1) {
    const name = layout.names[i]
    if (name?.first !== i || name.value.type !== 'state') continue
    const { start, end, name: state } = name.value
    states.push({ name: state, as: layout.text.slice(start, end), type: 'state', onBehalfOf: state, start, end })
  }
  return states.length > 1 ? states : []
}

/** The most exact place any wording gives; "virtual" where it was by wire. */
function placeOf(encounters: readonly Encounter[]): string | null {
  const places = encounters.flatMap(({ place }) => (place ? [place] : []))
  const cities = places.filter(({ words }) => /^\p{Lu}/u.test(words))
  const best = (cities.length > 0 ? cities : places).sort((a, b) => b.words.length - a.words.length)[0]
  return best?.words ?? (encounters.some(({ virtual }) => virtual) ? 'virtual' : null)
}

/** Topics of the sentence itself, and of those right after it that go on with "They discussed". */
function topicsOf(layout: Layout, { sentence, cue }: Encounter): string[] {
  const { sentences } = layout.reading
  const own = sentences[sentence]
  if (!own) return []
  const topics = findTopics(layout, cue, own)
  for (let i = sentence + 1; i < Math.min(sentences.length, sentence + 5); i += 1) {
    const next = sentences[i]
    if (!next || next.block !== own.block || tellsOfAnother(layout, next)) break
    topics.push(...findTopics(layout, next.firstToken, next))
  }
  return topics
}

/** Spans in order; those that overlap become one. */
function disjoint(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}
