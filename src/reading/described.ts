import { PARTY_OF } from '../vocabulary/descriptions.js'
import type { Span } from '../vocabulary/evidence.js'
import { findState } from '../vocabulary/states.js'
import type { Description } from './descriptions.js'
import { findSentenceAt, firstEndingAfter } from './mentions.js'
import type { Name, Person, Reading } from './reading.js'
import { quotationAt } from './quotation-speakers.js'
import { placeOf } from './recent-mentions.js'
import { traitsOf } from './traits.js'

// Farther back than this a description's meaning is a guess.
const SENTENCES_BACK = 14
const NAMES_BACK = 60
const CLEAR_LEAD = 0.3
// Of a description that names a place or state nothing ties the person to, this much is left.
const UNPROVEN = 0.6
const UNPROVEN_CALLING = 0.5
const MOST_PEOPLE = 300

// Where no title speaks for anybody, only who was spoken of just before, and clearly more than others.
const NEAR = 4
const NEAR_LEAD = 0.75
const PROMINENCE = 0.5
const LEAST_NAMED = 3
// Whom a quotation speaks of is less present outside it.
const IN_QUOTATION = 0.6

// Those who speak about candidates, and are none.
const STAFF =
  /advis[eo]r|strategist|spokes|pollster|analyst|manager|director|editor|professor|reporter|writer|consultant|aide|host|fellow|secretary|expert/u

const DESCRIBED: Readonly<Record<string, RegExp>> = {
  diplomat: /secretary of state|foreign (?:minister|secretary)|minister (?:of|for) foreign|ambassador|envoy|diplomat/u,
  leader: /president|prime minister|premier|chancellor|\bking\b|leader|ruler|dictator/u,
  ruler: /president|prime minister|\bking\b|emir|sultan|leader/u,
  analyst: /analyst|expert|researcher|fellow|professor|economist|director|specialist|pundit/u,
  expert: /analyst|expert|researcher|fellow|professor|economist|director|specialist/u,
  pundit: /analyst|expert|researcher|fellow|professor|economist|director|specialist|pundit|commentator|columnist/u,
  lawmaker: /\bsen\b|\brep\b|senator|representative|congress|lawmaker|\bmp\b/u,
  senator: /\bsen\b|senator/u,
  governor: /\bgov\b|governor/u,
  congressman: /\brep\b|congressman|representative/u,
  congresswoman: /\brep\b|congresswoman|representative/u,
  doctor: /\bdr\b|doctor|surgeon|physician|obstetrician/u,
  premier: /premier|prime minister/u,
  nominee: /nominee|candidate|hopeful|front/u,
  candidate: /candidate|nominee|hopeful|front/u,
  'front-runner': /front|nominee/u,
  frontrunner: /front|nominee/u,
  author: /author|writer|novelist|journalist|columnist/u,
  billionaire: /billionaire|tycoon|magnate|mogul/u,
}

// What somebody is without a printed title saying so, where one person alone is spoken of: "the candidate", "the billionaire".
const LOOSE = new Set(
  'nominee candidate senator governor billionaire businessman front-runner frontrunner contender hopeful incumbent challenger leader activist suspect defendant author'.split(
    ' ',
  ),
)

// Several of a document are such, whoever of them happens to be called so.
const RUNNING = new Set('nominee candidate contender hopeful'.split(' '))

// From here on a match rests on a title or an epithet, not on a word printed near the name.
const SURE = 0.9

/**
 * The person a description means, kinship set aside. Undefined where nobody fits, or two do about as well.
 * "Roe met the senator" is two people.
 */
export function describedBy(reading: Reading, description: Description, around: Around): number | undefined {
  return besideName(reading, description) ?? ofPredicate(reading, description) ?? byTraits(reading, description, around)
}

type Around = Readonly<{
  /** Whom the sentence has spoken of already. */
  excluded: ReadonlySet<number>
  /** The sentence in which each of those near was spoken of last. */
  present: ReadonlyMap<number, number>
}>

/** "The judge" before his name is printed: the one person of the document with such a title. */
function titledAnywhere({ people }: Reading, fits: (person: Person) => number): number | undefined {
  // A list of thousands of people must not be walked through for each description.
  if (people.length > MOST_PEOPLE) return undefined
  const found = [...people.keys()].filter((index) => isHolder({ people }, index, fits))
  return found.length === 1 ? found[0] : undefined
}

function isHolder({ people }: Pick<Reading, 'people'>, index: number, fits: (person: Person) => number): boolean {
  const person = people[index]
  return person !== undefined && fits(person) >= 1
}

/** "Jane Roe, the Kazakh minister" and "its head, Jane Roe": the person whose name the description stands beside. */
export function besideName(reading: Reading, { start, firstToken, endToken }: Description): number | undefined {
  const { tokens, names } = reading
  const sentence = findSentenceAt(reading, start)
  if (!sentence) return undefined
  const after = tokens[endToken]?.text === ',' ? tokens[endToken + 1] : undefined
  if (after && after.start < sentence.end) {
    const name = nameStarting(names, tokens[pastTitle(reading, endToken + 1)]?.start ?? after.start)
    const closing = name && tokens[firstEndingAfter(tokens, name.end - 1) + 1]
    if (name?.person !== undefined && closing && /^(?:[,.)—–]|--|of)$/u.test(closing.text)) return name.person
  }
  // "Roe, now the minister".
  const adverb = /^(?:now|then|currently|formerly|once)$/u.test(tokens[firstToken - 1]?.lower ?? '') ? 1 : 0
  const comma = tokens[firstToken - 1 - adverb]
  if (comma?.text !== ',') return undefined
  const before = names[firstEndingAfter(names, comma.start - 1)]
  if (before?.person === undefined || before.end !== comma.start || before.start < sentence.start) return undefined
  const closing = tokens[endToken]
  const closes = !closing || closing.start >= sentence.end || /^(?:[,.)—–;]|--|of|for|who|in|at)$/u.test(closing.lower)
  return closes ? before.person : undefined
}

const TAKES_OVER = new Set(['succeed', 'replace', 'follow', 'defeat', 'under', 'for', 'by', 'to'])

/** "Roe will become the nominee", "with Roe as the nominee", but not "succeeds Roe as the minister". */
function ofPredicate({ tokens, names }: Reading, { firstToken }: Description): number | undefined {
  const link = tokens[firstToken - 1]
  if (!link) return undefined
  const isAs = link.lower === 'as'
  if (!isAs && !/^(?:be|become|remain)$/u.test(link.lemma)) return undefined
  let last = firstToken - 2
  while (!isAs && last > firstToken - 7 && /^(?:AUX|ADV|PART)$/u.test(tokens[last]?.pos ?? '')) last -= 1
  const token = tokens[last]
  const name = token && names[firstEndingAfter(names, token.start)]
  if (!name || !token || name.person === undefined || name.start > token.start || name.end !== token.end)
    return undefined
  const before = tokens[firstEndingAfter(tokens, name.start) - 1]
  return isAs && before && TAKES_OVER.has(before.lemma) ? undefined : name.person
}

/** The token after "Gov.", "Deputy Minister" or "Kazakh Foreign Minister", where a name may begin. */
function pastTitle({ tokens, words, names }: Reading, first: number): number {
  const { offices, officeModifiers, styles } = words.people
  let i = first
  let isTitle = false
  while (i < first + 6) {
    const token = tokens[i]
    if (!token) break
    const lower = token.lower.replace(/\.$/u, '')
    const isOffice = offices.has(lower) || styles.has(lower)
    const name = isOffice ? undefined : names[firstEndingAfter(names, token.start)]
    const isHolder = name !== undefined && name.start <= token.start && /^(?:state|place)$/u.test(name.type)
    if (!isOffice && !isHolder && !officeModifiers.has(lower)) break
    isTitle = isOffice
    i += 1
  }
  return isTitle ? i : first
}

/** The name that begins at a position. */
export function nameStarting(names: readonly Name[], position: number): Name | undefined {
  const name = names[firstEndingAfter(names, position)]
  return name?.start === position ? name : undefined
}

type Scores = Map<number, number>

function byTraits(reading: Reading, description: Description, { excluded, present }: Around): number | undefined {
  const fits = fitting(reading, description)
  const isLoose = LOOSE.has(description.noun)
  const isRunning = RUNNING.has(description.noun)
  const here = firstEndingAfter(reading.sentences, description.start)
  const titled: Scores = new Map()
  const near: Scores = new Map()
  for (
    let at = firstEndingAfter(reading.names, description.start) - 1, seen = 0;
    at >= 0 && seen < NAMES_BACK;
    at -= 1
  ) {
    const name = reading.names[at]
    // Names of places and bodies count too: a text of nothing but names must not be walked through for each description.
    seen += name?.person === undefined ? 0.1 : 1
    if (name?.person === undefined) continue
    const index = firstEndingAfter(reading.sentences, name.start)
    const back = here - index
    if (back > SENTENCES_BACK) break
    const person = reading.people[name.person]
    const match = person ? fits(person) : -1
    if (match < 0) continue
    const first = firstEndingAfter(reading.tokens, name.start)
    const end = firstEndingAfter(reading.tokens, name.end - 1) + 1
    const { weight } = placeOf(reading, reading.sentences[index]?.firstToken ?? first, first, end)
    const score = match + 2.4 / (1 + back) + 0.4 * weight
    const isExcluded = excluded.has(name.person)
    const penalty = isExcluded ? 0.5 : 0
    if (match >= SURE || (match > 0 && !isLoose)) raise(titled, name.person, score - penalty)
    else if (person && !isExcluded && mayBeNear(person, match, back)) {
      const told = quotationAt(reading, name.start) >= 0 ? IN_QUOTATION : 0
      raise(near, name.person, score - told + PROMINENCE * Math.log2(person.mentions.length))
    }
  }
  if (isLoose) raisePresent(reading, near, present, here)
  const isHeld = isRunning || [...titled.keys()].some((index) => isHolder(reading, index, fits))
  const elsewhere = isHeld ? undefined : titledAnywhere(reading, fits)
  if (elsewhere !== undefined) return elsewhere
  if (titled.size > 0) return clearlyBest(titled, CLEAR_LEAD)
  return isLoose ? clearlyBest(near, NEAR_LEAD) : undefined
}

/** Whether somebody without the title may be called so: "the candidate". Never staff, and nobody named in passing without a word that says so. */
function mayBeNear(
  { titles, mentions }: Person,
  match: number,
  back: number,
): boolean {
  if (match === 0 && (back > NEAR || mentions.length < LEAST_NAMED)) return false
  return !titles.some(({ title, former }) => !former && STAFF.test(title.toLowerCase()))
}

/** Who may be meant is as near as the pronoun or the words of a quotation that spoke of them last. */
function raisePresent(reading: Reading, near: Scores, present: ReadonlyMap<number, number>, here: number): void {
  for (const [person, sentence] of present) {
    const count = reading.people[person]?.mentions.length ?? 0
    if (near.has(person)) raise(near, person, 2.4 / (1 + here - sentence) + 0.4 + PROMINENCE * Math.log2(count))
  }
}

function raise(scores: Scores, person: number, score: number): void {
  scores.set(person, Math.max(scores.get(person) ?? Number.NEGATIVE_INFINITY, score))
}

function clearlyBest(scores: Scores, lead: number): number | undefined {
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a)
  if (!first || (second && first[1] - second[1] < lead)) return undefined
  return first[0]
}

// "Iraq’s Roe" may be "the Iraqi leader" afterwards.
const LEADING = new Set('leader ruler strongman dictator president premier'.split(' '))

const DEPUTIES = /\b(?:assistant|deputy|vice|under|first deputy)\b/u
const SHAPE = /[^\p{L}'’.-]+/u

/** Whether a title of the person is one that a noun describes: "leader" of a president or premier. */
export function isTitledAs({ titles }: Person, noun: string): boolean {
  return titles.some(({ title }) => {
    const lower = title.toLowerCase()
    return DESCRIBED[noun]?.test(lower) ?? lower.split(/[\s-]/u).includes(noun)
  })
}

/** How well a person fits the words of a description: -1 not at all, 0 where nothing speaks for or against, 1 by title, more by what else the words say. */
function fitting(reading: Reading, { start, end, noun }: Description): (person: Person) => number {
  const printed = reading.document.text.slice(start, end)
  const words = printed.toLowerCase()
  const modifiers = words.split(SHAPE).map((word) => word.replace(/['’]s$|-$/u, ''))
  const state = stateOf(printed)
  const party = partyIn(printed)
  const place = placeIn(reading, { start, end })
  const isDeputy = DEPUTIES.test(words)
  return (person) => {
    if (state && person.state && person.state !== state) return -1
    const traits = traitsOf(reading, person)
    if (party && traits.party && traits.party !== party) return -1
    const holding = person.titles.filter(({ title }) => {
      const lower = title.toLowerCase()
      return DESCRIBED[noun]?.test(lower) ?? lower.split(/[\s-]/u).includes(noun)
    })
    const isTitled = holding.some(({ title }) => DEPUTIES.test(title.toLowerCase()) === isDeputy)
    // "The secretary" is not the assistant secretary.
    if (holding.length > 0 && !isTitled) return -1
    const isCalled = traits.words.has(noun) || (DESCRIBED[noun]?.test([...traits.words].join(' ')) ?? false)
    const shared = modifiers.slice(1, -1).filter((word) => word.length > 2 && traits.words.has(word)).length
    const isUnproven = place !== undefined && !place.every((word) => traits.words.has(word))
    const isOfState = state !== undefined && (person.state === state || traits.words.has(state.toLowerCase()))
    if (isOfState && LEADING.has(noun)) {
      if (isTitled) return 1.5
      // "The Kazakh leader" is neither its ambassador nor somebody named once in passing.
      if (person.titles.some(({ former }) => !former)) return -1
      return person.mentions.length > 1 ? 1.5 : UNPROVEN
    }
    if (isTitled || isCalled) {
      const more =
        0.5 * shared + (state && person.state === state ? 0.5 : 0) + (party && traits.party === party ? 0.5 : 0)
      // An epithet is less than a title: "the judge Roe was referring to" is not Roe.
      if (isUnproven || (state !== undefined && !isOfState)) return LOOSE.has(noun) ? UNPROVEN_CALLING : UNPROVEN
      return isTitled ? 1 + more : Math.min(0.9, 0.7 + more)
    }
    // "The Democratic nominee": of those one could mean, one whose party is told.
    const isOfParty = party !== undefined && traits.party === party
    return (shared > 0 || isOfParty) && LOOSE.has(noun) ? 0.8 : 0
  }
}

/** The words, in small letters, of a place that is no state and that the description names: "the Vermont senator". */
function placeIn({ names }: Reading, { start, end }: Span): readonly string[] | undefined {
  for (let at = firstEndingAfter(names, start); (names[at]?.start ?? end) < end; at += 1) {
    const name = names[at]
    if (name?.type === 'place') return name.name.toLowerCase().split(' ')
  }
  return undefined
}

function partyIn(printed: string): string | undefined {
  const words = printed.toLowerCase().split(SHAPE)
  return words.map((word) => PARTY_OF[word]).find((party) => party !== undefined)
}

function stateOf(printed: string): string | undefined {
  for (const word of printed.split(' ')) {
    const state = findState(word.replace(/['’]s?$/u, ''))
    if (state) return state.name
  }
  return undefined
}
