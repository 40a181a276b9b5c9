import { daysBetween, isCompatibleDate } from '../vocabulary/dates.js'
import type { FormatFinding, FormatProperty } from '../vocabulary/further-findings.js'
import { findState } from '../vocabulary/states.js'
import type { FormatFact } from './entries.js'
import { foldName } from './names.js'
import { comparePlaces, readPlace } from './places.js'
import { type Difference, type PrintedValue, printedValues, readingOf } from './printed-values.js'
import { findProfile } from './profiles.js'

/** One document's report of a property of a format. Reports come in order of publication. */
export type FactReport = Readonly<{ document: string; published: string | null; finding: FormatFinding }>

/** What a format's row holds besides its party. */
export type FormatBody = Readonly<{
  facts: readonly FormatFact[]
  members: readonly Readonly<{ profile: string | null; name: string }>[]
}>

const PROPERTIES: readonly FormatProperty[] = [
  'founded',
  'founded-in',
  'founded-by',
  'members',
  'level',
  'frequency',
  'meeting-count',
  'working-groups',
  'secretariat',
  'chair',
  'purpose',
]

/** What all documents say of a format, property by property, and where they contradict one another. */
export function makeFormat(
  reports: readonly FactReport[],
): Readonly<{ body: FormatBody; facts: readonly Fact[]; differences: readonly Difference[] }> {
  const facts = PROPERTIES.flatMap((property): Fact[] => {
    const told = reports.filter(({ finding }) => finding.property === property)
    return told.length === 0 ? [] : [{ property, values: valuesOf(told) }]
  })
  const body = {
    facts: facts.map(({ property, values }) => ({ property, values: values.map(readingOf) })),
    members: membersOf(reports),
  }
  return { body, facts, differences: facts.flatMap((fact) => differencesOf(fact, reports)) }
}

/** A property with every value printed and the words that print it. */
export type Fact = Readonly<{ property: FormatProperty; values: readonly PrintedValue[] }>

/** Capitals, order and signs do not make another value; the first printed is shown. */
function valuesOf(reports: readonly FactReport[]): readonly PrintedValue[] {
  const shown = new Map<string, string>()
  for (const { finding } of reports) {
    const key = keyOf(finding.value)
    if (!shown.has(key)) shown.set(key, wordsOf(finding.value))
  }
  return printedValues(reports, ({ finding }) => shown.get(keyOf(finding.value)) ?? null)
}

function keyOf(value: FormatFinding['value']): string {
  return typeof value === 'object' ? JSON.stringify(value.map(foldName).sort()) : foldName(String(value))
}

function wordsOf(value: FormatFinding['value']): string {
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** The longest list of states that a document prints; "Central Asian countries" tells no member. */
function membersOf(reports: readonly FactReport[]): FormatBody['members'] {
  const lists = reports.flatMap(({ finding: { property, value } }) =>
    property === 'members' && typeof value === 'object'
      ? [value.filter((name) => findState(name)?.kind === 'name')]
      : [],
  )
  const [longest = []] = lists.sort((a, b) => b.length - a.length)
  return longest.map((name) => ({ profile: findProfile({ name, type: 'state' })?.profile ?? null, name }))
}

/** Counts grow: within so many days two numbers of meetings contradict, over more time they may both be right. */
const SAME_COUNT_DAYS = 60

/** Values that cannot both be right. A year and a day in it, or a part of the members, do not differ. */
function differencesOf({ property, values }: Fact, reports: readonly FactReport[]): Difference[] {
  const differ = (test: (a: string, b: string) => boolean) =>
    values.some((a, index) => values.slice(index + 1).some((b) => test(a.value, b.value)))
  const found = (label: string, kind: Difference['kind']) => [{ property, label, kind, values }]
  switch (property) {
    case 'founded':
      return differ((a, b) => !isCompatibleDate(a, b)) ? found('founded', 'disagreement') : []
    case 'founded-in':
      return differ((a, b) => comparePlaces(readPlace(a), readPlace(b)) === 'contrary')
        ? found('place of founding', 'disagreement')
        : []
    case 'meeting-count':
      if (values.length < 2) return []
      return found('number of meetings', isOfOneTime(reports) ? 'disagreement' : 'possible')
    default:
      return []
  }
}

function isOfOneTime(reports: readonly FactReport[]): boolean {
  const days = reports
    .filter(({ finding }) => finding.property === 'meeting-count')
    .map(({ published }) => published?.slice(0, 10) ?? null)
  if (days.includes(null)) return false
  const known = days.flatMap((day) => day ?? []).sort()
  const apart = daysBetween(known[0] ?? '', known.at(-1) ?? '')
  return apart !== undefined && apart <= SAME_COUNT_DAYS
}
