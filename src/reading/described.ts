import { fitting, LOOSE } from './description-fit.js'
import type { Description } from './descriptions.js'
import { headshipHolder, isHeadship } from './heads-of-state.js'
import { findSentenceAt, firstEndingAfter } from './mentions.js'
import { quotationAt } from './quotation-speakers.js'
import type { Name, Person, Reading } from './reading.js'
import { placeOf } from './recent-mentions.js'

// Farther back than this a description's meaning is a guess.
const SENTENCES_BACK = 14
const NAMES_BACK = 60
const CLEAR_LEAD = 0.3
const MOST_PEOPLE = 300

// Where no title speaks for anybody, only who was spoken of just before, and clearly more than others.
const NEAR = 4
const NEAR_LEAD = 0.75
const PROMINENCE = 0.5
const LEAST_NAMED = 3
// Named less than this part as often as the person named most, nobody is "the candidate" of a text.
const MINOR = 3
// Whom a quotation speaks of is less present outside it.
const IN_QUOTATION = 0.6

// Those who speak about candidates, and are none.
const STAFF =
  /advis[eo]r|strategist|spokes|pollster|analyst|manager|director|editor|professor|reporter|writer|consultant|aide|host|fellow|secretary|expert/u

// Of these a text prints the title beside the name, unless it is about them.
const HELD = new Set(['senator', 'governor', 'leader'])

// Several of a document are such, whoever of them happens to be called so.
const RUNNING = new Set('nominee candidate contender hopeful'.split(' '))

// From here on a match rests on a title or an epithet, not on a word printed near the name.
const SURE = 0.9

/**
 * The person a description means, kinship set aside. Undefined where nobody fits, or two do about as well.
 * "Roe met the senator" is two people.
 */
export function describedBy(reading: Reading, description: Description, around: Around): number | undefined {
  const told = besideName(reading, description) ?? ofPredicate(reading, description)
  if (told !== undefined) return told
  if (isHeadship(description)) return headshipHolder(reading, description, around.excluded)
  return byTraits(reading, description, around)
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
  const most = isLoose ? mostNamed(reading) : 0
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
    else if (person && !isExcluded && mayBeNear(person, { match, back, most, isHeld: HELD.has(description.noun) })) {
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

const counted = new WeakMap<Reading, number>()

/** How often the person named most is. */
function mostNamed(reading: Reading): number {
  const known =
    counted.get(reading) ?? reading.people.reduce((most, { mentions }) => Math.max(most, mentions.length), 0)
  counted.set(reading, known)
  return known
}

/** Whether somebody without the title may be called so: "the candidate". Never staff, and nobody named in passing without a word that says so. */
function mayBeNear(
  { titles, mentions }: Person,
  { match, back, most, isHeld }: Readonly<{ match: number; back: number; most: number; isHeld: boolean }>,
): boolean {
  const least = isHeld ? 0.75 * most : Math.max(LEAST_NAMED, most / MINOR)
  if (match === 0 && (back > NEAR || mentions.length < least)) return false
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
