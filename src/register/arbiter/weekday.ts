import { findWeekday } from '../../vocabulary/dates.js'
import type { Case, CaseReport, Rule } from './case.js'
import { dayInWords, fullDays, isAboutDay, isStop, listed, quoted, weekdayInWords } from './days.js'

/**
 * A printed weekday against the printed day. It speaks where the values are one day of the year in several years, or
 * where the same report prints weekday and day, and the two do not go together. Where only the year is in question, a
 * weekday that does not go with its own date gives way to those that do. Must not settle two different days by the
 * weekday that one side alone gives: that is only its own claim again.
 */
export const weekdayAgainstDate: Rule = (one) => {
  if (!isAboutDay(one)) return undefined
  const days = fullDays(one)
  const isOneDayOfYear = days.every(({ value }) => value.slice(4) === days[0]?.value.slice(4))
  const all = one.reports.flatMap((report) => weekdaysIn(one, report))
  const sound = all.filter((each) => !isOwnSlip(each))
  const told = isOneDayOfYear && sound.length > 0 ? sound : all
  const [first] = told
  if (days.length < 2 || !first || told.some(({ weekday }) => weekday !== first.weekday)) return undefined
  if (!isOneDayOfYear && !told.some(isOwnSlip)) return undefined
  const right = days.filter(({ value }) => findWeekday(value) === first.weekday)
  const [only] = right
  if (!only || right.length !== 1) return undefined
  const others = days.filter((day) => day !== only)
  const ofOthers = others.map(({ value }) => `${dayInWords(value)} a ${weekdayInWords(findWeekday(value) ?? 0)}`)
  const slip = all.find(({ weekday }) => weekday !== first.weekday)
  const aside = slip ? ` The weekday of ${quoted(slip.report)} does not go with its own date.` : ''
  const proof = `${printerOf(one, first.report)} prints the weekday: ${quoted(first.report)}. ${dayInWords(only.value)} was a ${weekdayInWords(first.weekday)}; ${listed(ofOthers)}.${aside}`
  return { value: only.value, proof: { rule: 'weekday', proof, reports: told.map(({ report }) => report) } }
}

function printerOf({ documents }: Case, { document }: CaseReport): string {
  const found = documents.find(({ id }) => id === document)
  return found?.outlet ?? (found ? `“${found.title}”` : 'A report')
}

type ToldWeekday = Readonly<{ weekday: number; date: string | null; report: CaseReport }>

function isOwnSlip({ weekday, date }: ToldWeekday): boolean {
  return date !== null && date.length === 10 && findWeekday(date) !== weekday
}

/** The weekdays that a report prints for what the case is about, with the words around them. */
function weekdaysIn({ key }: Case, report: CaseReport): readonly ToldWeekday[] {
  const { finding } = report
  const dated =
    finding.kind === 'meeting'
      ? [finding]
      : finding.kind === 'visit'
        ? finding.legs.filter(({ place, country }) => key === null || isStop(key, place, country))
        : []
  return dated.flatMap(({ weekday, date, dateText }) => {
    if (weekday === undefined) return []
    const printing = finding.evidence.filter(({ quote }) => dateText !== undefined && quote.includes(dateText))
    return [{ weekday, date, report: { ...report, evidence: printing.length > 0 ? printing : report.evidence } }]
  })
}
