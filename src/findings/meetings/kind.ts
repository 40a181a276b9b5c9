import type { MeetingKind, Participant } from '../../vocabulary/findings.js'
import type { Encounter } from './encounters.js'
import { findFormat } from './formats.js'
import { findLevel } from './level.js'

/** The kind of a meeting by who sits, whatever the document calls it: a "summit" of ministers is a ministerial. */
export function kindOf(encounter: Encounter, participants: readonly Participant[]): MeetingKind {
  const { phrase, press, call, format } = encounter
  const words = `${phrase?.words ?? ''} ${format?.name ?? ''}`.toLowerCase()
  if (press || isBeforePress(words, participants)) return 'press-conference'
  if (call || isByWire(encounter)) return 'call'
  if (/\bworking groups?\b/u.test(words)) return 'working-group'
  if (/\bexperts?\b|\bsteering committee\b|\bsenior officials\b|\btechnical\b/u.test(words)) return 'expert'
  if (format) return kindOfFormat(encounter, words, participants)
  const sides = countSides(participants, splitOf(encounter, participants))
  if (/\b(?:tri|quadri)lateral\b/u.test(words)) return kindOfMany(encounter)
  if (encounter.rule === 'around-meeting') return 'bilateral'
  // One guest and the host are named of many who sit at a ministerial.
  if (encounter.rule === 'attend' && /\bministerial\b/u.test(words)) return 'ministerial'
  if (/\bsummits\b/u.test(words)) return 'summit'
  if (encounter.several || /\bone-on-one\b/u.test(words) || (sides === 2 && participants.length > 1))
    return encounter.rule === 'discuss-with' && sides !== 2 ? 'other' : 'bilateral'
  return (
    kindByLevel(encounter, words, countKnownSides(participants)) ??
    (participants.length > 1 && encounter.rule !== 'discuss-with' && sides < 3 ? 'bilateral' : undefined) ??
    (sides > 2 && countStates(participants) > 1 ? kindOfMany(encounter) : 'other')
  )
}

/** "The minister spoke today with Foreign Minister Roe": two people who spoke, at no place, did so by wire. Not officials without a name. */
function isByWire({ rule, place, tense, participants, phrase, objectsFrom }: Encounter): boolean {
  if (rule !== 'speak' || place !== null || tense !== 'held' || phrase !== null) return false
  const isNamed = participants.every(({ type, name }) => type === 'person' && !/(?<!\p{L})\p{Ll}{4}/u.test(name))
  return participants.length === 2 && objectsFrom === 1 && isNamed
}

/** "The Foreign Press Center will host a briefing with the minister": a house of the press hosts the press. */
function isBeforePress(words: string, participants: readonly Participant[]): boolean {
  if (!/\bbriefings?\b/u.test(words)) return false
  return participants.some(
    ({ type, name }) => type === 'organisation' && /\b(?:Press|Media) (?:Cent(?:er|re)|Club)\b/u.test(name),
  )
}

/** Three sides or more: what they are is what the highest of them is; officials among themselves are experts. */
function kindOfMany(encounter: Encounter): MeetingKind {
  const { levels } = encounter
  if (levels.length === 0 || !isAmongPeers(encounter)) return 'other'
  // An envoy who calls on officials of two governments sits with each of them.
  const isAmongThem = encounter.participants.slice(encounter.objectsFrom).every(({ type }) => type === 'person')
  if (levels.every((level) => level === 'officials')) return isAmongThem ? 'expert' : 'other'
  if (levels.includes('leaders')) return levels.includes('ministers') ? 'other' : 'summit'
  return 'ministerial'
}

/** A senator who speaks with heads of government makes no summit, an ambassador among ministers no ministerial. */
function isAmongPeers({ participants, objectsFrom, levels }: Encounter): boolean {
  const named = participants.slice(0, objectsFrom)
  // A delegation that calls on leaders is none of them.
  if (named.some(({ type, name }) => type === 'group' && /\bdelegation\b/iu.test(name))) return false
  const hosts = named.filter(({ type }) => type === 'person')
  if (hosts.length === 0 || objectsFrom === participants.length || levels.every((level) => level === 'officials'))
    return true
  const isLeaders = levels.includes('leaders') && !levels.includes('ministers')
  return hosts.some(({ level }) => level === 'leader' || (!isLeaders && level === 'minister'))
}

/** Where in `participants` those met begin, undefined where wordings were joined or nobody was met by anybody. */
function splitOf({ participants, objectsFrom }: Encounter, all: readonly Participant[]): number | undefined {
  const isWhole = participants.length === all.length && participants.every(({ name }, i) => all[i]?.name === name)
  return isWhole && objectsFrom > 0 && objectsFrom < all.length ? objectsFrom : undefined
}

/** What the document calls the meeting, where that differs from its kind. */
export function printedKind({ phrase }: Encounter, kind: MeetingKind): string | undefined {
  const printed =
    /\b(summit|ministerial|consultations|talks|dialogue|forum|conference|roundtable|session|negotiations)\b/iu.exec(
      phrase?.words ?? '',
    )
  const word = printed?.[1]?.toLowerCase()
  return word === undefined || word === kind || (kind === 'press-conference' && word === 'conference')
    ? undefined
    : word
}

function kindOfFormat({ format, levels }: Encounter, words: string, participants: readonly Participant[]): MeetingKind {
  const level = format?.level ?? null
  const isOfMinisters = /(?<!\bvice-)\bministerial\b|\bministers\b/u.test(words)
  if (isOfMinisters) return 'ministerial'
  const isOfLeaders = levels.includes('leaders') || /\b(?:leaders|presidents|heads of state)\b/u.test(words)
  const isCounted = /\d\+\d/u.test(format?.name ?? '')
  if (isCounted && /\bsummit\b/u.test(words) && levels.length === 0 && !sitBelowLeaders(levels, participants))
    return 'summit'
  if (level === 'ministers' && !isOfLeaders && !isOfTwoStates(words)) return 'ministerial'
  // "Technology Summit", "Cities Summit": a name of its own making seats no heads of state.
  if (level === null && !isOfLeaders && participants.length < 2 && /\bsummit\b/u.test(words) && !isOfTwoStates(words))
    return 'other'
  if (/\bsummit\b/u.test(words) || isOfLeaders) return sitBelowLeaders(levels, participants) ? 'ministerial' : 'summit'
  if (/\bbilateral\b/u.test(words) || isOfTwoStates(words)) return 'bilateral'
  if (level === 'leaders') return sitBelowLeaders(levels, participants) ? 'ministerial' : 'summit'
  // That its officials meet more often says nothing about who sat there this time.
  if (level === 'officials')
    return levels.includes('ministers') ? 'ministerial' : levels.length > 0 ? 'expert' : 'other'
  // One minister who goes to a conference of all ranks makes no ministerial of it.
  if (level === 'mixed')
    return levels.includes('leaders')
      ? 'summit'
      : levels.includes('ministers') && levels.length > 1
        ? 'ministerial'
        : 'other'
  if (/\bdialogue|\bconsultations|\bcommission|\bpartnership/u.test(words)) {
    const sides = countSides(participants)
    return sides > 2 || (sides < 2 && !OF_TWO.test(words)) ? 'other' : 'bilateral'
  }
  return 'other'
}

/** A dialogue that carries no name of states is one of two where its name says what such are about. */
const OF_TWO =
  /\b(?:strategic|high-level|partnership|economic|political|defen[cs]e|human rights|commercial|security|consular|cyber|energy|bilateral|counterterrorism|trade|our|their)\b/u

function kindByLevel(encounter: Encounter, words: string, sides: number): MeetingKind | undefined {
  const { levels } = encounter
  if (/\bministerial\b|\bforeign ministers\b/u.test(words)) return 'ministerial'
  if (/\bheads of (?:state|government)\b|\bof (?:the )?(?:presidents|leaders)\b/u.test(words)) return 'summit'
  if (/\bsummit\b/u.test(words)) return levels.length > 0 && !levels.includes('leaders') ? 'ministerial' : 'summit'
  if (sides < 3 || !isAmongPeers(encounter)) return undefined
  // A minister among heads of state makes no ministerial of it.
  if (levels.includes('ministers'))
    return levels.includes('leaders') && levels[0] === 'ministers' ? undefined : 'ministerial'
  return levels.includes('leaders') ? 'summit' : undefined
}

/** Ministers or diplomats are named and no head of state or government: they would not send themselves to a summit. */
function sitBelowLeaders(levels: Encounter['levels'], participants: readonly Participant[]): boolean {
  if (levels.includes('leaders')) return false
  return (
    (levels.includes('ministers') && participants.some(({ as }) => /\b(?:diplomats|ministers)\b/iu.test(as))) ||
    participants.some(({ type, as }) => type === 'group' && /\b(?:foreign ministers|diplomats)\b/iu.test(as))
  )
}

/** "U.S.-Armenia Strategic Dialogue": two names with a dash between. */
function isOfTwoStates(words: string): boolean {
  return /\b[\p{L}.]+ ?[-–] ?[\p{L}.]+ (?:[\p{L}-]+ ){0,4}(?:dialogue|forum|mechanism|consultations|commission|talks|partnership|council|committee|summit)\b/u.test(
    words,
  )
}

/** How many sides sit: states counted once, people without a state and bodies each as one; a nameless plural counts as many. */
function countSides(participants: readonly Participant[], split?: number): number {
  if (split !== undefined) return countBothSides(participants.slice(0, split), participants.slice(split))
  const states = new Set<string>()
  let others = 0
  let unknown = 0
  for (const { type, name, onBehalfOf } of participants) {
    if (onBehalfOf !== undefined) states.add(onBehalfOf)
    else if (type === 'group' && isOfManyStates(name)) others += findFormat(name) || MANY_SENT.test(name) ? 3 : 2
    else if (type === 'organisation' || type === 'format') others += 1
    else unknown += 1
  }
  // People whose state the document does not tell most likely belong to one of the two that sit there.
  return states.size + others + (states.size < 2 ? unknown : 0)
}

/** Ministers of several portfolios, or of three states and more that are counted. */
const MANY_SENT =
  /\b[Mm]inisters of (?:the )?\p{Lu}|\bof (?:the )?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?:[\p{L}-]+ ){0,2}(?:states|countries|nations|republics)\b/u

/** Those who met and those met: whoever has no state of his own belongs to the others on his side. */
function countBothSides(hosts: readonly Participant[], met: readonly Participant[]): number {
  const sides = new Set<string>()
  let others = 0
  for (const side of [hosts, met]) {
    const known = side.flatMap(({ type, name, onBehalfOf }) =>
      onBehalfOf !== undefined ? [onBehalfOf] : type === 'organisation' || type === 'format' ? [name] : [],
    )
    for (const name of known) sides.add(name)
    const isOpen = side.some(({ type, name, onBehalfOf }) => {
      return type === 'group' && onBehalfOf === undefined && isOfManyStates(name)
    })
    if (isOpen) others += 2
    // Students whom two ministers meet are no third side.
    else if (
      known.length === 0 &&
      (sides.size < 2 || side.some(({ name }) => /\b(?:states|countries|governments)\b/u.test(name)))
    )
      others += 1
  }
  return sides.size + others
}

function countStates(participants: readonly Participant[]): number {
  return new Set(participants.flatMap(({ onBehalfOf }) => onBehalfOf ?? [])).size
}

/** As `countSides`, without guessing for those whose state the document does not tell. */
function countKnownSides(participants: readonly Participant[]): number {
  return countSides(
    participants.filter(
      ({ type, name, onBehalfOf }) => onBehalfOf !== undefined || (type === 'group' && isOfManyStates(name)),
    ),
  )
}

/** Ministers, leaders or diplomats without a state of their own come from several. */
function isOfManyStates(name: string): boolean {
  const level = OF_NO_STATE.test(name) ? undefined : findLevel(name)
  return level === 'leaders' || level === 'ministers' || /(?<!\bgovernment )\b(?:counterparts|diplomats)\b/iu.test(name)
}

/** "young leaders", "leaders of political parties": no state is theirs. */
const OF_NO_STATE =
  /\bleaders (?:of|from|in) (?:the |local |major |various |all )?(?:political|opposition|civil|religious|business|part(?:y|ies)|communit|industry|private|academia|congress|parliament)|\b(?:young|emerging|other|key|opinion|sector|association|corporate|civic|political) leaders\b/iu
