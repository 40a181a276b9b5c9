import type { Reading, Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { DatedWords, MeetingStatus, Mention } from '../../vocabulary/findings.js'
import type { Leg, VisitFinding } from '../../vocabulary/further-findings.js'
import { type ClausePage, pageOf, spanOfTokens } from '../clauses/clauses.js'
import { makeFinding } from '../finding.js'
import { dateAhead } from '../meetings/setting.js'
import { lowerAt } from '../statements/page.js'
import { findDelegation } from './delegations.js'
import { findLegs } from './legs.js'
import { readPlace } from './places.js'
import type { FoundLegs } from './travel-told.js'

/** What is known of one journey while the text is read. */
type Journey = {
  traveller: Mention
  delegation: Mention[]
  legs: KnownLeg[]
  evidence: Span[]
  isBackground: boolean
}
type KnownLeg = Leg & { isState: boolean; isRegion: boolean; tenseless: boolean }

/**
 * Journeys: one traveller, the legs in the order in which they are made. One journey a person, and one more for visits told
 * as background. Not found: travel by goods and delegations without a name, invitations, journeys called off.
 */
export function findVisits(reading: Reading): VisitFinding[] {
  const page = pageOf(reading)
  const journeys = new Map<string, Journey>()
  let last: { mention: Mention; sentence: number } | undefined
  let latest: { journeys: Set<Journey>; sentence: number; block: number } | undefined
  for (const [index, sentence] of page.sentences.entries()) {
    const role = reading.document.blocks[sentence.block]?.role
    if (role === 'byline' || role === 'dateline') continue
    const before = last && index - last.sentence <= 1 ? last.mention : undefined
    const told = new Set<Journey>()
    for (const legs of findLegs(page, sentence, before)) {
      const journey = journeyOf(journeys, legs)
      if (!journey) continue
      if (role !== 'title') last = { mention: legs.traveller, sentence: index }
      addLegs(page, sentence, journey, legs)
      told.add(journey)
    }
    if (told.size > 0) latest = { journeys: told, sentence: index, block: sentence.block }
    const isNear = latest && latest.block === sentence.block && index - latest.sentence <= NEAR
    if (latest && isNear) addMembers(latest.journeys, findDelegation(page, sentence, told.size > 0))
  }
  return [...journeys.values()].map((journey) => asVisit(page, journey))
}

/** How many sentences behind the journey still tell who came along. */
const NEAR = 4

/** Those who come along, on each of the journeys of one sentence; nobody comes along on his own. */
function addMembers(journeys: ReadonlySet<Journey>, members: readonly Mention[]): void {
  const travellers = new Set([...journeys].map(({ traveller }) => traveller.name))
  for (const { delegation } of journeys)
    for (const member of members)
      if (!travellers.has(member.name) && !delegation.some(({ name }) => name === member.name)) delegation.push(member)
}

function journeyOf(journeys: Map<string, Journey>, { traveller, status, attended }: FoundLegs): Journey | undefined {
  const key = `${traveller.name}|${status === 'past'}`
  const known = journeys.get(key)
  if (known || attended) return known
  const journey: Journey = { traveller, delegation: [], legs: [], evidence: [], isBackground: status === 'past' }
  journeys.set(key, journey)
  return journey
}

function addLegs(
  page: ClausePage,
  sentence: Sentence,
  journey: Journey,
  { places, status, tenseless, first, end }: FoundLegs,
): void {
  const left = placeLeft(page, sentence)
  if (left) addLeg(journey, { ...left, date: null, status, tenseless }, journey.isBackground)
  for (const { place, country, isState, isRegion, dated } of places) {
    const dates = dated.length > 0 ? dated : [{ date: null }]
    for (const printed of dates) {
      const date = status === 'planned' ? dayAhead(page, sentence, printed, tenseless) : printed
      addLeg(journey, { place, country, isState, isRegion, status, tenseless, ...date }, dates.length > 1)
    }
  }
  journey.evidence.push(spanOfTokens(page, first, withDate(page, sentence, end)))
}

/**
 * The day of a journey to come. A noun has no tense: only "will" or "upcoming" makes a month just gone the next of its name; else
 * which year is meant is left open.
 */
function dayAhead(
  { words, reading }: ClausePage,
  { firstToken, endToken }: Sentence,
  printed: DatedWords,
  tenseless: boolean,
): DatedWords {
  const ahead = dateAhead(printed, reading.document.published)
  if (ahead === printed || !tenseless) return ahead
  for (let i = firstToken; i < endToken; i += 1)
    if (/^(?:will|upcoming|forthcoming)$/u.test(lowerAt(words, i))) return ahead
  return { ...ahead, date: null }
}

/** "After Kazakhstan, he will travel on": the leg before. */
function placeLeft(
  page: ClausePage,
  { firstToken }: Sentence,
): Pick<KnownLeg, 'place' | 'country' | 'isState' | 'isRegion'> | undefined {
  if (!/^(?:after|from|following|leaving)$/u.test(lowerAt(page.words, firstToken))) return undefined
  const place = readPlace(page, firstToken + 1)
  return place && lowerAt(page.words, place.end) === ',' ? place : undefined
}

function withDate({ words }: ClausePage, { endToken }: Sentence, end: number): number {
  let at = end
  if (/^(?:on|in)$/u.test(lowerAt(words, at)) && words.timeAt[at + 1] === 1) at += 1
  while (at < endToken && words.timeAt[at] === 1) at += 1
  return at
}

/** Adds a leg or completes one that is there: "Kazakhstan" and "Astana" are one leg, "Astana" and "Almaty" are two. */
function addLeg({ legs }: Journey, leg: KnownLeg, isOther: boolean): void {
  const known = isOther ? -1 : legs.findIndex((other) => isSameLeg(other, leg))
  const other = legs[known]
  if (!other) {
    legs.push(leg)
    return
  }
  const isFiner = other.isState && !leg.isState
  const dated = other.date === null && other.dateText === undefined ? leg : other
  const { date, dateText, dateEdtf, weekday } = dated
  const words = {
    ...(dateText !== undefined && { dateText }),
    ...(dateEdtf !== undefined && { dateEdtf }),
    ...(weekday !== undefined && { weekday }),
  }
  const { place, country, isState, isRegion } = isFiner ? leg : other
  legs[known] = {
    place,
    country,
    isState,
    isRegion,
    date,
    ...words,
    status: furthest(other, leg),
    tenseless: other.tenseless && leg.tenseless,
  }
}

function isSameLeg(a: KnownLeg, b: KnownLeg): boolean {
  if (a.place === b.place) return true
  return a.country !== null && a.country === b.country && (a.isState || b.isState)
}

/** A journey announced and then made has been made. */
function furthest(one: KnownLeg, other: KnownLeg): MeetingStatus {
  const [a, b] = [one.status, other.status]
  if (one.tenseless !== other.tenseless) return one.tenseless ? b : a
  return a === 'held' || b === 'held' ? 'held' : a
}

function asVisit(page: ClausePage, { traveller, delegation, legs, evidence }: Journey): VisitFinding {
  const places = inOrder(legs.filter(({ isRegion }) => !isRegion))
  const kept = (places.length > 0 ? places : legs).map(
    ({ isState: _, isRegion: __, tenseless: ___, ...leg }): Leg => leg,
  )
  const status = kept.some((leg) => leg.status === 'held') ? 'held' : (kept[0]?.status ?? 'held')
  return makeFinding<VisitFinding>(page.reading.document, {
    kind: 'visit',
    evidence: distinct(evidence),
    traveller,
    ...(delegation.length > 0 && { delegation }),
    legs: kept,
    status,
    confidence: places.length > 0 ? 0.8 : 0.6,
    by: 'visit.journey/1',
    flags: [],
  })
}

/** Legs whose day is known stand in the order of their days, the others where the text has them. */
function inOrder(legs: readonly KnownLeg[]): KnownLeg[] {
  const dated = legs
    .filter(({ date }) => date?.length === 10)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
  return legs.map((leg) => (leg.date?.length === 10 ? (dated.shift() ?? leg) : leg))
}

function distinct(spans: readonly Span[]): Span[] {
  const kept = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]))
  return [...kept.values()]
}
