import type { Person, Reading } from '../../reading/reading.js'
import { OFFICE_MODIFIERS, OFFICES, PORTFOLIO_WORDS, STYLES } from '../../vocabulary/offices.js'
import { findState } from '../../vocabulary/states.js'

/** People beyond these are a list, not those who speak. */
const MOST_PEOPLE = 400

/**
 * The person of the document's cast that a label means: by surname or full name, by the title beside it where two share the name,
 * by the office alone ("THE PRESIDENT"), or the one person the heading names for "A:". Undefined where nobody or several fit.
 */
export function findPersonByLabel(reading: Reading, label: string): Person | undefined {
  const words = label
    .toLowerCase()
    .replace(/\s*\([^)]*\)?$/, '')
    .replace(/^the /, '')
  if (/^(?:a|answer)$/.test(words)) return onlyInTitle(reading)
  if (reading.people.length > MOST_PEOPLE) return undefined
  const named = reading.people.filter((person) => isNamedBy(person, words))
  if (named.length === 1) return named[0]
  if (named.length === 0 && INITIALS.test(label))
    return only(reading.people.filter((one) => initialsOf(one.name) === label))
  if (named.length === 0) return only(holders(reading, words))
  // Two ministers of one surname: the one whom the title names, if only one is.
  const titled = named.filter((person) => isTitledSo(person, words))
  return only(titled) ?? only(titled.filter((person) => isInTitle(reading, person)))
}

/** "MO:" in an interview with Maren Oldane. */
const INITIALS = /^\p{Lu}{2,3}$/u

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join('')
}

/** The author whose initials a label gives: whoever asks in an interview; undefined where nobody or several fit. */
export function findAuthorByInitials({ document }: Reading, label: string): string | undefined {
  const authors = INITIALS.test(label) ? document.authors.filter((name) => initialsOf(name) === label) : []
  return authors.length === 1 ? authors[0] : undefined
}

function only(people: readonly Person[]): Person | undefined {
  return people.length === 1 ? people[0] : undefined
}

function isNamedBy({ name, surname }: Person, words: string): boolean {
  return [name, surname].some((form) => {
    const lower = form.toLowerCase()
    return lower.length > 1 && (words === lower || words.endsWith(` ${lower}`))
  })
}

/** "DEPUTY SECRETARY ROE" of a Roe who is "Deputy Secretary of State": the label's words before the name stand in a title. */
function isTitledSo({ titles, surname }: Person, words: string): boolean {
  const office = words.slice(0, Math.max(0, words.lastIndexOf(surname.toLowerCase()))).trim()
  return office !== '' && titles.some(({ title, former }) => !former && title.toLowerCase().startsWith(office))
}

/** Those in an office that the label names alone; of several, the one whom the title of the document names. */
function holders(reading: Reading, office: string): Person[] {
  if (!isOffice(office)) return []
  const holding = reading.people.filter(({ titles }) =>
    titles.some(({ title, former }) => !former && isSameOffice(title.toLowerCase(), office)),
  )
  return holding.length > 1 ? holding.filter((person) => isInTitle(reading, person)) : holding
}

function isOffice(words: string): boolean {
  return words.split(' ').every((word) => OFFICES.has(word) || OFFICE_MODIFIERS.has(word))
}

/** "secretary" is the secretary of state, not the deputy secretary. */
function isSameOffice(title: string, office: string): boolean {
  return title === office || title.startsWith(`${office} of `) || title.startsWith(`${office} for `)
}

function isInTitle({ document: { blocks } }: Reading, { mentions }: Person): boolean {
  return mentions.some(({ start }) =>
    blocks.some((block) => block.role === 'title' && block.start <= start && start < block.end),
  )
}

/** Of an interview whose title names one person, it is they who answer. */
function onlyInTitle(reading: Reading): Person | undefined {
  return only(reading.people.filter((person) => isInTitle(reading, person)))
}

const LONGEST_GIVEN = 4

/**
 * The full name that the title of the document gives a surname ("Nordic Minister Maren Oldane" for "Oldane"), which need not stand in
 * its text. Undefined where the title has the surname alone.
 */
export function fullNameInTitle({ document }: Reading, surname: string): string | undefined {
  const words = (document.title ?? '').slice(0, LONGEST_TITLE).split(/\s+/)
  const at = words.findIndex((word) => word.replace(/[,.;:]$|['’]s$/, '') === surname)
  let first = at
  while (first > 0 && at - first < LONGEST_GIVEN && isGivenPart(words[first - 1] ?? '')) first -= 1
  while (first < at && /^\p{Ll}/u.test(words[first] ?? '')) first += 1
  return first < at ? [...words.slice(first, at), surname].join(' ') : undefined
}

const LONGEST_TITLE = 400
const PARTICLE = /^(?:bin|bint|ibn|al|el|de|da|dos|von|van|der|den)$/

function isGivenPart(word: string): boolean {
  if (PARTICLE.test(word)) return true
  const lower = word.toLowerCase()
  if (!/^\p{Lu}[\p{L}.’'-]*$/u.test(word) || OFFICES.has(lower) || OFFICE_MODIFIERS.has(lower)) return false
  return !PORTFOLIO_WORDS.has(lower) && !STYLES.has(lower.replace(/\.$/, '')) && findState(word) === undefined
}

/** A label without the offices and styles it begins with: "MS ROE" is Roe. The label itself where nothing else is left. */
export function nameInLabel(label: string): string {
  const words = label.split(/\s+/)
  const isOfOffice = (word: string) => {
    const lower = word.toLowerCase().replace(/\.$/, '')
    return OFFICES.has(lower) || STYLES.has(lower) || OFFICE_MODIFIERS.has(lower)
  }
  const first = words.findIndex((word) => !isOfOffice(word))
  return first < 0 ? label : words.slice(first).join(' ')
}
