import { resolvePronoun } from '../../reading/antecedents.js'
import { firstEndingAfter, mentionOf } from '../../reading/mentions.js'
import type { Name, Person, Reading } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { Mention } from '../../vocabulary/findings.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Subject } from '../statements/subjects.js'
import { type ClausePage, printedWords, spanOfTokens } from './clauses.js'

/**
 * Who stands behind a subject. `bearer` is who is bound by it or holds it: the state a person speaks for, else the party
 * itself. `person` is who said or did it. `official` is false for people no state or body is known for ("analysts"). `members`
 * are those a group bears the names of ("India and Japan").
 */
export type Party = Readonly<{ bearer: Mention; person?: Mention; official: boolean; members?: readonly Mention[] }>

const GOVERNING =
  /^(?:governments?|administration|officials?|authorities|ministry|ministries|department|side|delegations?|leadership|leaders?|presidents?|ministers?|secretary|diplomats?|parliament|cabinet|embassy|mission|presidency|state|states|countries|country|nations?|republics?|members?|counterparts?|representatives?|envoys?|ambassadors?|chancellor|premier|lawmakers|congress|senate|treasury|agency|military|army|people)$/u
const COMMUNAL =
  /^(?:participants|members|parties|sides|ministers|leaders|delegations|governments|countries|states|nations|partners|allies|donors|representatives|republics|co-chairs|council|committee|forum|group)$/u
const OWNER = /^(?:['’]s?)$/u

/** Who a subject stands for; undefined for things ("US exports"), for nobody, and for pronouns nobody can resolve. */
export function findParty(page: ClausePage, subject: Subject): Party | undefined {
  const lower = lowerAt(page.words, subject.at)
  if (subject.first === subject.at && /^(?:he|she)$/u.test(lower)) return pronounParty(page, subject)
  const administration = findAdministration(page, subject)
  if (administration) return administration
  const people = namedPeople(page, subject)
  if (people.length > 0) return peopleParty(page, subject, people)
  return stateParty(page, subject) ?? officeParty(page, subject) ?? groupParty(page, subject)
}

function pronounParty(page: ClausePage, { first, end }: Subject): Party | undefined {
  const span = spanOfTokens(page, first, end)
  const person = findMeant(page, span)
  return person && personParty(page, person, span)
}

const peopleStarts = new WeakMap<Reading, readonly Span[]>()
const FARTHEST_NAME = 3000

/** Whom a pronoun or description means, where anybody was named within a page before it: a look far back tells nothing more. */
export function findMeant({ reading }: ClausePage, span: Span): Person | undefined {
  const named = peopleStarts.get(reading) ?? reading.names.filter(({ person }) => person !== undefined)
  peopleStarts.set(reading, named)
  const last = named[firstEndingAfter(named, span.start) - 1]
  return last && span.start - last.end < FARTHEST_NAME ? resolvePronoun(reading, span) : undefined
}

/** One person at a place, on behalf of his state where the document or the office says it. */
export function personParty(page: ClausePage, person: Person, span: { start: number; end: number }): Party {
  const mention = mentionOf(person, span, page.text)
  const state = stateOf(person)
  if (state === null)
    return { bearer: mention, person: mention, official: person.titles.some(({ title }) => PUBLIC_OFFICE.test(title)) }
  return { bearer: { ...mention, name: state, type: 'state', state }, person: { ...mention, state }, official: true }
}

const PUBLIC_OFFICE =
  /\b(?:president|minister|secretary|chancellor|premier|commissioner|ambassador|king|representative|governor)\b/iu

/** The state a person speaks for; "Secretary of State" without a portfolio is an office of one state. */
export function stateOf({ state, titles }: Person): string | null {
  const held = titles.filter(({ former }) => !former)
  if (state !== null) return held.some(({ title }) => EXPERT.test(title)) ? null : state
  const isAmerican = held.some(
    ({ title, of }) => AMERICAN_OFFICE.test(title) || (of === null && AMERICAN_STYLE.test(title)),
  )
  return isAmerican ? 'United States' : null
}

const AMERICAN_OFFICE =
  /\b(?:Secretary of State\b(?! for\b(?! (?:[\p{L}, ]{3,40} )?Affairs))|Assistant Secretary for [\p{L}, ]{3,60} Affairs)/u
// A bare "Secretary" or "Under Secretary" heads a department; elsewhere such offices are ministers.
const AMERICAN_STYLE = /^(?:(?:Deputy|Under|Assistant|Acting|Principal Deputy Assistant|Deputy Assistant) )*Secretary$/u
const EXPERT =
  /\b(?:analyst|expert|specialist|professor|fellow|journalist|researcher|economist|scholar|activist|director|founder|editor)\b/iu

/** "the Holm administration": the state it governs, or the administration itself where no state is known for him. */
function findAdministration(page: ClausePage, { first, end, at }: Subject): Party | undefined {
  if (!/^(?:administration|government|cabinet)$/u.test(lowerAt(page.words, at))) return undefined
  for (let i = first; i < at; i += 1) {
    const name = nameAt(page, i)
    const person = name?.type === 'person' ? page.reading.people[name.person ?? -1] : undefined
    if (!name || !person) continue
    const state = stateOf(person)
    const start = name.start
    const as = page.text.slice(start, page.words.tokens[end - 1]?.end ?? start)
    const bearer = { start, end: start + as.length, as }
    if (state !== null) return { bearer: { ...bearer, name: state, type: 'state' }, official: true }
    return { bearer: { ...bearer, name: as.replace(/\s+/gu, ' '), type: 'organisation' }, official: true }
  }
  return undefined
}

function namedPeople(page: ClausePage, { first, end }: Subject): Name[] {
  const found: Name[] = []
  for (let i = first; i < end; i += 1) {
    const name = nameAt(page, i)
    if (name?.type !== 'person' || name === found.at(-1)) continue
    // "Roe’s visit": the owner is not the party, unless it is what speaks for him.
    const after = tokenBehind(page, i)
    if (OWNER.test(lowerAt(page.words, after)) && after < end) continue
    found.push(name)
  }
  return found
}

/** Each person whom a subject names, once, in the order printed. */
export function findPeople(page: ClausePage, subject: Subject): Mention[] {
  const found = new Map<string, Mention>()
  for (const name of namedPeople(page, subject)) {
    const person = page.reading.people[name.person ?? -1]
    const mention = person && personParty(page, person, name).person
    if (mention && !found.has(mention.name)) found.set(mention.name, mention)
  }
  return [...found.values()]
}

function peopleParty(page: ClausePage, subject: Subject, names: readonly Name[]): Party | undefined {
  const parties = names.flatMap((name) => {
    const person = page.reading.people[name.person ?? -1]
    return person ? [personParty(page, person, name)] : []
  })
  const [first] = parties
  if (!first || parties.length === 1) return first
  const members = distinct(parties.map(({ bearer }) => bearer))
  if (members.length === 1) return first
  const official = parties.every((party) => party.official)
  return { ...together(page, spanOfTokens(page, subject.first, subject.end), members), official }
}

/** Several who are bound together, under all their names. */
export function together({ text }: ClausePage, { start, end }: Span, members: readonly Mention[]): Party {
  const name = listOf(members.map((member) => member.name))
  return { bearer: { start, end, name, as: text.slice(start, end), type: 'group' }, official: true, members }
}

/** The first mention of each name. */
export function distinct(mentions: readonly Mention[]): readonly Mention[] {
  return [...new Map(mentions.toReversed().map((mention) => [mention.name, mention])).values()].toReversed()
}

/** "Kazakhstan", "the US government", "Kazakh officials", "Washington", "the Holm administration", "A, B and C". */
function stateParty(page: ClausePage, subject: Subject): Party | undefined {
  const { words } = page
  const states: Name[] = []
  for (let i = subject.first; i < subject.end; i += 1) {
    const name = nameAt(page, i)
    if (
      !name ||
      name === states.at(-1) ||
      (name.type !== 'state' && name.type !== 'organisation' && name.type !== 'format')
    )
      continue
    const after = tokenBehind(page, i)
    if (isModifier(page, after, subject)) {
      const head = lowerAt(words, subject.at)
      const isBody = GOVERNING.test(head) || GOVERNING.test(lowerAt(words, subject.end - 1))
      if (!isBody && name.type === 'state') return undefined
    }
    // "exports to Germany", "companies from Japan": the state is but part of a thing.
    if (i > subject.first && /^(?:to|for|with|against|on|from|in)$/u.test(lowerAt(words, before(words, i)))) {
      if (!GOVERNING.test(lowerAt(words, subject.at))) continue
    }
    if (i > subject.at && lowerAt(words, before(words, i)) === 'of' && !GOVERNING.test(lowerAt(words, subject.at)))
      continue
    states.push(name)
  }
  return states.length === 0 ? undefined : namedParty(page, subject, states)
}

function namedParty(page: ClausePage, subject: Subject, names: readonly Name[]): Party | undefined {
  const [first] = names
  if (!first) return undefined
  const members = distinct(names.map((name) => mentionOfParty(page, name)))
  if (members.length > 1) return together(page, spanOfTokens(page, subject.first, subject.end), members)
  return { bearer: mentionOfParty(page, first), official: true }
}

/** A state, format or body at the place that names it. */
export function mentionOfParty({ text }: ClausePage, { start, end, name, type }: Name): Mention {
  const known = type === 'state' || type === 'format' ? type : 'organisation'
  return { start, end, name, as: text.slice(start, end), type: known }
}

/** "A", "A and B", "A, B and C". */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "the Secretary and Foreign Minister": offices without names, where the document knows one holder of each. */
function officeParty(page: ClausePage, { first, end }: Subject): Party | undefined {
  const words = printedWords(page, first, end)
  const offices = /^(?:the|both) (\p{L}[\p{L} -]{3,40}?)(?: and (?:the )?(\p{L}[\p{L} -]{3,40}))?$/iu.exec(words)
  if (!offices) return undefined
  const span = spanOfTokens(page, first, end)
  // Whom the running text means by "the Secretary" is not the one colleague of his who is printed with just that word.
  const meant = offices[2] === undefined ? findMeant(page, span) : undefined
  if (meant && isNamedBehind(page, meant, end)) return undefined
  const holders = offices
    .slice(1)
    .flatMap((office) => (office === undefined ? [] : [meant ?? findHolder(page, office)]))
  const [one, other] = holders
  if (!one || (holders.length > 1 && !other)) return undefined
  const party = personParty(page, one, span)
  if (!other) return party
  const second = personParty(page, other, span)
  const members = distinct([party.bearer, second.bearer])
  if (members.length === 1) return party
  return { ...together(page, span, members), official: party.official && second.official }
}

/** "the President will raise it with President Roe": whoever is named further on in the sentence is not who begins it. */
function isNamedBehind({ reading, words }: ClausePage, { mentions }: Person, from: number): boolean {
  const sentence = reading.sentences[words.sentenceAt[from - 1] ?? -1]
  const end = words.tokens[from - 1]?.end
  if (!sentence || end === undefined) return false
  const next = mentions[firstEndingAfter(mentions, end)]
  return next !== undefined && next.start < sentence.end
}

/** The one person a document prints an office for; undefined where it prints it for none or for several. */
function findHolder({ reading }: ClausePage, office: string): Person | undefined {
  const wanted = office.toLowerCase()
  const holders = reading.people.filter(({ titles }) =>
    titles.some(({ title }) => title.toLowerCase() === wanted || title.toLowerCase().endsWith(` ${wanted}`)),
  )
  return holders.length === 1 ? holders[0] : undefined
}

/** "all five Central Asian republics", "the participants": people or states without a name of their own. */
function groupParty(page: ClausePage, { first, end, at }: Subject): Party | undefined {
  const head = lowerAt(page.words, at)
  if (
    !COMMUNAL.test(head) &&
    !/^(?:all|none|both|each|most|two|three|four|five|six|seven|administration|government|house|department)$/u.test(
      head,
    )
  )
    return undefined
  const words = printedWords(page, first, end)
  const isQuantity = /^(?:all|none|both|five|two|three|four|six|seven|each|most)$/u.test(head)
  const region = findRegionWords(page, first, end) ?? (isQuantity ? findRegionBefore(page, first) : null)
  if (isQuantity && region === null) return undefined
  const span = spanOfTokens(page, first, end)
  const as = page.text.slice(span.start, span.end)
  const name = region ?? words.replace(/^(?:the|a|an|all of the|all the|no|none of the|each of the) /iu, '')
  return { bearer: { ...span, name, as, type: 'group' }, official: region !== null || COMMUNAL.test(head) }
}

function findRegionWords(page: ClausePage, first: number, end: number): string | null {
  for (let i = first; i < end; i += 1) {
    const name = nameAt(page, i)
    if (name?.type === 'place' && name.adjective) return printedWords(page, i, end)
  }
  return null
}

const FARTHEST_REGION = 60

/** "all five", "none": the countries of a region named shortly before. */
function findRegionBefore(page: ClausePage, first: number): string | null {
  for (let i = first - 1; i >= Math.max(0, first - FARTHEST_REGION); i -= 1) {
    const name = nameAt(page, i)
    if (name?.type !== 'place' || !name.adjective) continue
    const after = tokenBehind(page, i)
    const start = /^(?:Central|South|East|West|North|Southeast)$/u.test(page.words.tokens[i - 1]?.text ?? '')
      ? i - 1
      : i
    if (/^(?:countries|states|nations|republics|governments)$/u.test(lowerAt(page.words, after)))
      return printedWords(page, start, after + 1)
  }
  return null
}

function isModifier({ words }: ClausePage, after: number, { end }: Subject): boolean {
  if (after >= end) return false
  if (OWNER.test(lowerAt(words, after))) return after + 1 < end
  return /^(?:NOUN|PROPN|ADJ)$/u.test(posAt(words, after))
}

function before(words: ClausePage['words'], i: number): number {
  return lowerAt(words, i - 1) === 'the' ? i - 2 : i - 1
}

/** The name that holds token `i`. */
export function nameAt({ reading, words }: ClausePage, i: number): Name | undefined {
  return reading.names[words.nameAt[i] ?? -1]
}

/** The first token behind the name that holds token `i`. */
export function tokenBehind({ words }: ClausePage, i: number): number {
  const index = words.nameAt[i]
  let after = i
  while (after < words.tokens.length && words.nameAt[after] === index) after += 1
  return after
}
