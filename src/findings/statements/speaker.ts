import { resolvePronoun } from '../../reading/antecedents.js'
import { mentionOf } from '../../reading/mentions.js'
import type { Name, Person, Reading } from '../../reading/reading.js'
import type { Mention, MentionType } from '../../vocabulary/findings.js'
import { lowerAt, posAt, type StatementPage, sentenceOf, spanOf, tokenAfter } from './page.js'
import type { Subject } from './subjects.js'

/** Who speaks, and what is in doubt about it. */
export type Speaker = Readonly<{ mention: Mention; flags: readonly string[]; trust: number }>

/** What a reader remembers of the statements before this one. */
export type SpeakerMemory = { last: Mention | null; lastEnd: number }

/** Plural nouns for people who speak without names. */
const GROUP =
  /^(?:officials|analysts|experts|ministers|leaders|diplomats|observers|critics|sources|authorities|lawmakers|senators|deputies|members|participants|delegates|delegations|representatives|parties|sides|spokesmen|spokespersons|spokespeople|presidents|governments|countries|nations|states|allies|partners|economists|researchers|scientists|scholars|supporters|opponents|activists|campaigners|residents|witnesses|investigators|prosecutors|lawyers|attorneys|aides|advisers|advisors|republicans|democrats|conservatives|liberals|voters|reporters|journalists|commentators|pundits|negotiators|envoys|ambassadors|secretaries|governors|mayors|chiefs|commanders|generals|militants|rebels|protesters|organizers|organisers|executives|companies|historians|police|people|pollsters|strategists|operatives|candidates|politicians|americans|others|some|many|most|several|those|half|two-thirds|three-quarters|two|three|both|ministries|agencies|donors|co-chairs|chairs|correspondents|directors|heads|friends|relatives|teachers|doctors|workers|women|men|students|insiders|advocates|backers|rivals|interlocutors|groups|organizations|organisations)$/
/** Nouns for one person who holds an office or a role. */
const OFFICE =
  /^(?:president|minister|premier|secretary|spokesman|spokeswoman|spokesperson|official|ambassador|envoy|leader|chancellor|chairman|chairwoman|chair|chairperson|director|representative|senator|governor|mayor|general|commissioner|coordinator|adviser|advisor|analyst|expert|diplomat|lawmaker|deputy|chief|head|professor|economist|strategist|candidate|congressman|congresswoman|speaker|king|queen|prince|pope|judge|justice|lawyer|attorney|prosecutor|researcher|scientist|author|journalist|reporter|editor|columnist|host|moderator|aide|source|negotiator|delegate|member|manager|executive|ceo|founder|activist|organizer|organiser|historian|scholar|fellow|specialist|pundit|commentator|observer|critic|colleague|counterpart|interlocutor|man|woman|voter|resident|witness|pollster|operative|sheriff|officer|commander|billionaire|businessman|businesswoman|democrat|republican|mogul|frontrunner|front-runner|nominee|father|mother|wife|husband|son|daughter|friend|boy|girl|worker|teacher|student|doctor|veteran|supporter|insider|advocate|owner|someone|one|administrator|undersecretary|liberal|conservative)$/
/** Bodies that speak as one. */
const BODY =
  /^(?:government|administration|ministry|department|agency|office|council|committee|commission|parliament|senate|congress|house|court|bank|fund|union|organization|organisation|alliance|bloc|party|delegation|side|embassy|mission|presidency|secretariat|company|group|service|campaign|coalition|forum|institute|foundation|network|newspaper|board|bureau|authority|police|army|military|state|country|nation|republic|kingdom|press|association|federation|team|club|university|centre|center|firm|kremlin|pentagon|website|site|outlet|magazine|paper|channel|cabinet|opposition|assembly|media|public)$/
/** Texts that speak. */
const PAPER =
  /^(?:statement|report|study|survey|poll|strategy|communiqu[ée]|communique|declaration|readout|release|letter|memo|memorandum|document|resolution|treaty|agreement|text|article|editorial|analysis|bill|law|decree|filing|lawsuit|complaint|order|paper|plan|note|tweet|post|message|emails?|e-mails?|messages|posts|letters|memos|bulletin|factsheet|fact|sheet|constitution|charter|transcript|data|figures|polls|statistics|findings|results|filings|numbers|estimates|tallies|forecasts|projections|video|footage|recording|surveys|reports|documents|records|review|ad|sign|headline|caption|book|column|story|commentary|op-ed|summary|dispatch)$/

/**
 * The mention a subject stands for. Names are given in the fullest form the document prints; pronouns and descriptions
 * ("the minister") are resolved, or stay under their own words with `speaker-doubtful`. Undefined where the subject is nobody
 * who speaks ("the storm said" does not happen; "the figure shows" does).
 */
export function findSpeaker(page: StatementPage, subject: Subject, memory: SpeakerMemory): Speaker | undefined {
  const span = spanOf(page, subject.first, subject.end)
  if (!span) return undefined
  const words = page.text.slice(span.start, span.end)
  const lower = words.toLowerCase()
  if (PRONOUN.test(lower)) return byPronoun(page, subject, lower, memory)
  if (/^(?:no|nobody|none|nothing|neither|few)\b/.test(lower)) return undefined
  const couple = coupleIn(page, subject)
  if (couple) return { mention: { ...span, name: couple, as: words, type: 'group' }, flags: [], trust: 0.95 }
  const person = personIn(page, subject)
  if (person) return named(page, person)
  const apposed = subject.apposed === undefined ? undefined : spanOf(page, subject.apposed, subject.end)
  if (apposed) {
    const as = page.text.slice(apposed.start, apposed.end)
    return { mention: { ...apposed, name: as, as, type: 'person' }, flags: [], trust: 0.9 }
  }
  if (page.voice?.joint && BOTH.test(lower)) return firstPerson(page, span)
  const name = page.reading.names[page.nameAt[subject.at] ?? -1]
  return name && !name.adjective && name.type !== 'place' && name.type !== 'person'
    ? namedBody(page, name)
    : byHead(page, subject, name)
}

const PRONOUN = /^(?:he|she|his|him|her|they|them|both|their|i|we|it|its|who)$/
const BOTH = /^both (?:sides|parties|ministers|leaders|delegations|governments|countries)$/

function byPronoun(page: StatementPage, subject: Subject, lower: string, memory: SpeakerMemory): Speaker | undefined {
  const span = spanOf(page, subject.first, subject.end)
  if (!span || lower === 'who') return undefined
  if (lower === 'he' || lower === 'his' || lower === 'him') return pronoun(page, subject, 'male', memory)
  if (lower === 'she' || lower === 'her') return pronoun(page, subject, 'female', memory)
  if (lower === 'i' || lower === 'we') return firstPerson(page, span)
  return lower.startsWith('it') ? body(page, span, memory) : plural(page, subject, memory)
}

function namedBody(page: StatementPage, { start, end, name, type }: Name): Speaker {
  const mention = { start, end, name, as: page.text.slice(start, end), type: type as MentionType }
  return { mention, flags: [], trust: type === 'state' ? 0.75 : 0.9 }
}

/** Whoever a description means, by its head word; undefined for what does not speak. */
function byHead(page: StatementPage, subject: Subject, name: Name | undefined): Speaker | undefined {
  const span = spanOf(page, subject.first, subject.end)
  if (!span) return undefined
  const words = page.text.slice(span.start, span.end)
  const asPrinted = (type: MentionType, trust: number, ...flags: string[]): Speaker => {
    const called = words.replace(/^(?:the|a|an) /i, '')
    return { mention: { ...span, name: called, as: words, type }, flags, trust }
  }
  const head = lowerAt(page, subject.at)
  if (GROUP.test(head)) return asPrinted('group', 0.9)
  if (PAPER.test(head)) return paper(page, subject)
  if (BODY.test(head)) return asPrinted('organisation', 0.88)
  if (/[^s]s$/.test(head) && OFFICE.test(head.slice(0, -1))) return asPrinted('group', 0.85)
  if (OFFICE.test(head)) return described(page, subject, asPrinted)
  if (name?.type === 'place' && !name.adjective) return asPrinted('organisation', 0.65)
  if (isQuantity(page, subject)) return asPrinted('group', 0.85)
  if (isInhabitant(page, subject, words.toLowerCase())) return described(page, subject, asPrinted)
  // A capitalised name that no list knows is most often an outlet or a body.
  const isUnknownName = posAt(page, subject.at) === 'PROPN' && !name && isProper(page, subject)
  return isUnknownName && !isOpeningPlural(page, subject) ? asPrinted('organisation', 0.75) : undefined
}

/** "47 percent", "half of the deputies", "six in ten farmers": part of those who were asked. */
function isQuantity(page: StatementPage, { first, end, at }: Subject): boolean {
  const opens = /^(?:half|most|majority|majorities|two-thirds|three-quarters|third|quarter)$/
  for (let token = first; token < end; token++) {
    const word = lowerAt(page, token)
    if (/^(?:percent|per|%)$/.test(word) || opens.test(word)) return true
  }
  return posAt(page, at) === 'NUM' || /^(?:percent|%)$/.test(lowerAt(page, at))
}

function isProper(page: StatementPage, { at }: Subject): boolean {
  return page.timeAt[at] !== 1 && /^\p{Lu}[\p{L}’'.-]+$/u.test(page.tokens[at]?.text ?? '')
}

const INHABITANT_ENDINGS = ['ian', 'an', 'n', 'er', 'ite', 'ese'] as const

/** "the Vermonter": by a place that the document names, and the ending of one who lives there. */
function isInhabitant({ reading }: StatementPage, { end, first }: Subject, lower: string): boolean {
  if (!lower.startsWith('the ') || end - first > 3) return false
  const stems = INHABITANT_ENDINGS.flatMap((ending) =>
    lower.endsWith(ending) ? [lower.slice('the '.length, -ending.length)] : [],
  ).filter((stem) => stem.length > 3)
  return stems.length > 0 && placesOf(reading).some((place) => stems.some((stem) => place.startsWith(stem)))
}

const placesKnown = new WeakMap<Reading, readonly string[]>()

/** The names of places in a document, each once, in small letters. */
function placesOf(reading: Reading): readonly string[] {
  const known = placesKnown.get(reading)
  if (known) return known
  const names = reading.names.flatMap(({ type, name }) => (type === 'place' ? [name.toLowerCase()] : []))
  const places = [...new Set(names)]
  placesKnown.set(reading, places)
  return places
}

/** "Individuals found …": a capital at the head of a sentence makes no name of a plural noun. */
function isOpeningPlural(page: StatementPage, { first, end }: Subject): boolean {
  return end === first + 1 && /[^s]s$/.test(lowerAt(page, first)) && sentenceOf(page, first)?.firstToken === first
}

function named(page: StatementPage, name: Name): Speaker {
  const person = name.person === undefined ? undefined : page.reading.people[name.person]
  const mention = person
    ? mentionOf(person, name, page.text)
    : {
        start: name.start,
        end: name.end,
        name: name.name,
        as: page.text.slice(name.start, name.end),
        type: 'person' as const,
      }
  return { mention, flags: [], trust: 1 }
}

/** The person a subject names: not one who only owns its head ("Roe's spokesman"). */
function personIn(page: StatementPage, { first, end, at }: Subject): Name | undefined {
  const { names } = page.reading
  let found: Name | undefined
  for (let token = first; token < end; token++) {
    const name = names[page.nameAt[token] ?? -1]
    if (name?.type !== 'person' || name === found) continue
    const after = tokenEnding(page, token, end)
    const owner = /^(?:'s|’s|'|’|')$/.test(lowerAt(page, after))
    if (owner && after < end) continue
    // "the Roe campaign's card": a name before the head word only tells which.
    if (after <= at && /^(?:NOUN|PROPN)$/.test(posAt(page, at)) && areNouns(page, after, at)) continue
    if (token <= at || !found) found = name
  }
  return found
}

function areNouns(page: StatementPage, from: number, to: number): boolean {
  for (let token = from; token <= to; token++) {
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(posAt(page, token)) || !/^\p{Ll}/u.test(page.tokens[to]?.text ?? '')) return false
  }
  return true
}

function tokenEnding(page: StatementPage, token: number, end: number): number {
  const index = page.nameAt[token]
  let after = token
  while (after < end && page.nameAt[after] === index) after += 1
  return after
}

/** "Roe and Doe", "the Secretary and Minister Doe": two persons named or described as one subject. */
function coupleIn(page: StatementPage, { first, end }: Subject): string | undefined {
  let joint = first
  while (joint < end && lowerAt(page, joint) !== 'and') joint += 1
  if (joint >= end - 1 || joint === first) return undefined
  const one = oneOf(page, first, joint)
  const other = one && oneOf(page, joint + 1, end)
  return one && other && one !== other ? `${one} and ${other}` : undefined
}

/** The one person whom a part of a subject names or, as "the Secretary", describes; not an owner ("Roe's team"). */
function oneOf(page: StatementPage, from: number, to: number): string | undefined {
  const { names, people } = page.reading
  for (let token = from; token < to; token = Math.max(token + 1, tokenEnding(page, token, to))) {
    const name = names[page.nameAt[token] ?? -1]
    if (name?.type !== 'person') continue
    if (/^(?:'s|’s)$/.test(lowerAt(page, tokenEnding(page, token, to)))) return undefined
    return (name.person === undefined ? undefined : people[name.person]?.name) ?? name.name
  }
  const span = spanOf(page, from, to)
  return span && OFFICE.test(lowerAt(page, to - 1)) ? resolvePronoun(page.reading, span)?.name : undefined
}

function pronoun(
  page: StatementPage,
  subject: Subject,
  gender: 'male' | 'female',
  memory: SpeakerMemory,
): Speaker | undefined {
  const span = spanOf(page, subject.first, subject.end)
  if (!span) return undefined
  const as = page.text.slice(span.start, span.end)
  const resolved = resolvePronoun(page.reading, span)
  const { last } = memory
  const lastPerson = last?.type === 'person' ? personNamed(page, last.name) : undefined
  const lastFits = last?.type === 'person' && (lastPerson?.gender ?? gender) === gender
  const between = last ? span.start - memory.lastEnd : Number.POSITIVE_INFINITY
  if (
    last &&
    lastFits &&
    between < 1500 &&
    (!resolved || resolved.name === last.name || !isNamedBetween(page, memory.lastEnd, span.start, resolved))
  ) {
    const state = last.state === undefined ? {} : { state: last.state }
    return {
      mention: { ...span, name: last.name, as, type: 'person', ...state },
      flags: [],
      trust: resolved && resolved.name !== last.name ? 0.85 : 0.93,
    }
  }
  if (resolved) return { mention: mentionOf(resolved, span, page.text), flags: [], trust: 0.85 }
  return { mention: { ...span, name: as, as, type: 'person' }, flags: ['speaker-doubtful'], trust: 0.5 }
}

/** Whether a person is named, outside quotation marks, after the last statement: only then may a pronoun have moved on to them. */
function isNamedBetween(page: StatementPage, from: number, to: number, person: Person): boolean {
  return person.mentions.some(({ start, end }) => {
    return start >= from && end <= to && (page.quotationAt[tokenAfter(page, start)] ?? -1) < 0
  })
}

function personNamed({ reading }: StatementPage, name: string): Person | undefined {
  return reading.people.find((person) => person.name === name)
}

/** "we" in a text that somebody issues; in news it is the reporter's and says nothing. */
function firstPerson({ voice, text }: StatementPage, span: { start: number; end: number }): Speaker | undefined {
  if (!voice) return undefined
  return { mention: { ...voice.mention, ...span, as: text.slice(span.start, span.end) }, flags: [], trust: 0.95 }
}

/** "it said": the body or the text that spoke last. */
function body(
  { text }: StatementPage,
  span: { start: number; end: number },
  { last, lastEnd }: SpeakerMemory,
): Speaker | undefined {
  if (!last || span.start - lastEnd > 800 || !/^(?:organisation|document|state|format)$/.test(last.type))
    return undefined
  return { mention: { ...last, ...span, as: text.slice(span.start, span.end) }, flags: [], trust: 0.85 }
}

function plural(page: StatementPage, subject: Subject, memory: SpeakerMemory): Speaker | undefined {
  const span = spanOf(page, subject.first, subject.end)
  if (!span) return undefined
  const as = page.text.slice(span.start, span.end)
  const { last } = memory
  if (page.voice?.joint) return firstPerson(page, span)
  if (last?.type === 'group' && span.start - memory.lastEnd < 600) {
    return { mention: { ...span, name: last.name, as, type: 'group' }, flags: [], trust: 0.8 }
  }
  return { mention: { ...span, name: as, as, type: 'group' }, flags: ['speaker-doubtful'], trust: 0.5 }
}

function described(
  page: StatementPage,
  subject: Subject,
  asPrinted: (type: MentionType, trust: number, ...flags: string[]) => Speaker,
): Speaker | undefined {
  const span = spanOf(page, subject.first, subject.end)
  if (!span) return undefined
  const definite = /^(?:the|his|her|their|its|this|that)\b/i.test(page.text.slice(span.start, span.end))
  const owner = definite ? ownerIn(page, subject) : undefined
  const resolved = definite ? resolvePronoun(page.reading, span) : undefined
  // "the representative of Ghana" is nobody who speaks for another.
  const isOther = owner?.type === 'state' && resolved !== undefined && !speaksFor(resolved, owner.name)
  if (resolved && !isOther) return { mention: mentionOf(resolved, span, page.text), flags: [], trust: 0.85 }
  if (owner) return asPrinted('person', 0.85, 'speaker-unnamed')
  return asPrinted('person', definite ? 0.7 : 0.85, ...(definite ? ['speaker-doubtful'] : ['speaker-unnamed']))
}

function speaksFor({ state, titles }: Person, owner: string): boolean {
  return state === owner || (state === null && titles.some(({ title, of }) => of === owner || title.includes(owner)))
}

/** The state, or the body behind "of" or before "'s", whose officer is described: "the representative of Ghana". Not "the Union candidate". */
function ownerIn({ nameAt, reading, tokens }: StatementPage, { first, end }: Subject): Name | undefined {
  for (let token = first; token < end; token++) {
    const name = reading.names[nameAt[token] ?? -1]
    if (name?.type === 'state') return name
    if (name?.type !== 'organisation') continue
    let before = token - 1
    while (tokens[before]?.pos === 'DET') before -= 1
    let after = token
    while (nameAt[after] === nameAt[token]) after += 1
    if (tokens[before]?.lower === 'of' || /^['’]s?$/.test(tokens[after]?.lower ?? '')) return name
  }
  return undefined
}

/** A text that speaks, with whose it is: "a study by the Bank". */
function paper(page: StatementPage, { first, end }: Subject): Speaker | undefined {
  let last = end
  if (/^(?:by|from|of)$/.test(lowerAt(page, end))) {
    let token = end + 1
    while (
      token - end < 14 &&
      ((page.nameAt[token] ?? -1) >= 0 ||
        /^(?:DET|PROPN|NOUN|ADJ)$/.test(page.tokens[token]?.pos ?? '') ||
        /^(?:and|for|of)$/.test(lowerAt(page, token)))
    )
      token += 1
    while (token > end + 1 && /^(?:and|for|of|the)$/.test(lowerAt(page, token - 1))) token -= 1
    if (token > end + 1) last = token
  }
  const span = spanOf(page, first, last)
  if (!span) return undefined
  const words = page.text.slice(span.start, span.end)
  return {
    mention: { ...span, name: words.replace(/^(?:the|a|an) /i, ''), as: words, type: 'document' },
    flags: [],
    trust: 0.8,
  }
}
