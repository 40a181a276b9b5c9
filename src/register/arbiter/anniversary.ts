import { daysBetween } from '../../vocabulary/dates.js'
import { numberOfOrdinal } from '../../vocabulary/ordinals.js'
import { contentWordsOf } from '../content-words.js'
import { foldName } from '../names.js'
import type { Case, CaseDocument, Rule } from './case.js'
import { dayInWords, fullDays, isAboutDay, onlyPossible } from './days.js'

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** Days around the anniversary within which words like "as we mark one year" are said. */
const AROUND_DAYS = 60
/** Words of the event that must be the same at both places, a name among them. */
const SHARED_WORDS = 2

/** "One year since the accord was signed", "the tenth anniversary of the forum": so many years after what. */
type Anniversary = Readonly<{ years: number; event: string; words: string; document: CaseDocument }>

/**
 * An anniversary printed by one document and the year of its origin printed by another fix the year between them. Must
 * not pair two events: two telling words must agree, one of them a name; and the origin's year must stand in figures.
 */
export const anniversary: Rule = (one) => {
  const told = one.documents.flatMap(anniversariesIn)
  if (told.length === 0) return undefined
  return isAboutDay(one) ? byOrigin(one, told) : one.property === 'founded' ? byFounding(one, told) : undefined
}

/** The day in dispute lies on the anniversary of something dated elsewhere. */
function byOrigin(one: Case, told: readonly Anniversary[]) {
  for (const { years, event, words, document } of told) {
    const telling = one.reports.find((report) => report.document === document.id)
    const origin = findOrigin(one.documents, event)
    if (!origin || !telling) continue
    const due = `${String(Number(origin.date.slice(0, 4)) + years).padStart(4, '0')}${origin.date.slice(4)}`
    const ruling = onlyPossible(
      fullDays(one),
      (day) => !isNear(day, due),
      (right) => ({
        proof: `A report of it says ${words}; ${origin.words} Only ${dayInWords(right)} is ${years === 1 ? 'a year' : `${years} years`} later.`,
        reports: [telling],
      }),
      'anniversary',
    )
    if (ruling) return ruling
  }
  return undefined
}

/** The Nth anniversary of a format in a year that is known gives the year it was founded. */
function byFounding(one: Case, told: readonly Anniversary[]) {
  const names = new Set(
    one.reports.flatMap(({ finding }) => (finding.kind === 'format' ? [foldName(finding.format)] : [])),
  )
  for (const { years, event, words, document } of told) {
    const year = document.published?.slice(0, 4)
    const isOfFormat = [...names].some((name) => name.length > 2 && foldName(event).includes(name))
    if (year === undefined || !isOfFormat) continue
    const founded = String(Number(year) - years)
    const right = one.values.filter(({ value }) => value.startsWith(founded))
    const [only] = right
    if (!only || right.length !== 1) continue
    const reports = only.reports.slice(0, 1)
    const proof = `${document.outlet ?? document.title} speaks in ${year} of ${words}: founded in ${founded}.`
    return { value: only.value, proof: { rule: 'anniversary', proof, reports } }
  }
  return undefined
}

function isNear(day: string, due: string): boolean {
  if (due.length === 10) return Math.abs(daysBetween(due, day) ?? Number.POSITIVE_INFINITY) <= AROUND_DAYS
  return day.startsWith(due.slice(0, 4))
}

const ANNIVERSARY =
  /\b(?:(?<count>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|an?) years? (?:since|after) |(?<ordinal>[a-z]{5,10}|\d{1,3}(?:st|nd|rd|th)) anniversary of )(?<event>[^.;:!?\n“”"]{6,100})/giu

function anniversariesIn(document: CaseDocument): readonly Anniversary[] {
  return [...document.text.matchAll(ANNIVERSARY)].flatMap((match) => {
    const { count, ordinal, event = '' } = match.groups ?? {}
    const years = count === undefined ? ordinalOf(ordinal ?? '') : countOf(count)
    return years === undefined || years < 1 ? [] : [{ years, event, words: `“${match[0].trim()}”`, document }]
  })
}

function countOf(word: string): number | undefined {
  const folded = word.toLowerCase()
  if (folded === 'a' || folded === 'an') return 1
  return /^\d+$/.test(folded) ? Number(folded) : positive(NUMBERS.indexOf(folded))
}

function ordinalOf(word: string): number | undefined {
  const figures = /^\d+/.exec(word)?.[0]
  return figures === undefined ? numberOfOrdinal(word.toLowerCase()) : Number(figures)
}

function positive(index: number): number | undefined {
  return index > 0 ? index : undefined
}

const DATED =
  /\b(?:(?<day>\d{1,2}) )?(?:(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?:(?<dayAfter>\d{1,2}), )?)?(?<year>(?:19|20)\d\d)\b/gu

/** A sentence that prints the year of the event, with the date as far as it is printed. */
function findOrigin(documents: readonly CaseDocument[], event: string) {
  const asked = contentWordsOf(event)
  for (const { text, outlet, title } of documents) {
    for (const match of text.matchAll(DATED)) {
      const sentence = sentenceAt(text, match.index)
      if (/\banniversary\b|years? (?:since|after)\b/i.test(sentence)) continue
      const shared = contentWordsOf(sentence).filter((word) => asked.includes(word))
      const hasName = shared.some((word) =>
        new RegExp(`\\b${word.charAt(0).toUpperCase()}${word.slice(1)}`, 'u').test(event),
      )
      if (shared.length < SHARED_WORDS || !hasName) continue
      const { year = '', month, day, dayAfter } = match.groups ?? {}
      const at = month === undefined ? -1 : MONTHS.indexOf(month.toLowerCase())
      const date = at < 0 ? year : isoOf(year, at + 1, day ?? dayAfter)
      return { date, words: `${outlet ?? title} dates that: “${sentence}”` }
    }
  }
  return undefined
}

function isoOf(year: string, month: number, day: string | undefined): string {
  const head = `${year}-${String(month).padStart(2, '0')}`
  return day === undefined ? head : `${head}-${day.padStart(2, '0')}`
}

const SENTENCE = 240

function sentenceAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - SENTENCE), at)
  const after = text.slice(at, at + SENTENCE)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
  const end = /[.!?](?:\s|$)|\n/.exec(after)?.index ?? after.length
  return `${before.slice(start)}${after.slice(0, end)}`.replace(/\s+/g, ' ').trim()
}
