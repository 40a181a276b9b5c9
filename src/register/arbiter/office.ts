import { foldName, takeApart } from '../names.js'
import type { Rule, Tenure } from './case.js'
import { dayInWords, fullDays, isAboutDay, onlyPossible, quoted } from './days.js'

/**
 * Who held which office on the day. Where one report calls somebody the holder of an office that another still held
 * later than a printed day, it was not that day. Must not compare offices that several hold at once (ambassadors,
 * deputies), nor a holder whom documents show in the office on both sides of the other.
 */
export const holderOfOffice: Rule = (one) => {
  if (!isAboutDay(one)) return undefined
  const here = new Set(one.reports.map(({ document }) => document))
  const held = one.tenures.filter((tenure) => isSole(tenure))
  const sitting = held.filter(({ report }) => here.has(report.document))
  const elsewhere = held.filter(({ report }) => !here.has(report.document))
  for (const tenure of sitting) {
    const rivals = elsewhere.filter((other) => isSameOffice(tenure, other) && !isSamePerson(tenure, other))
    const own = elsewhere.filter((other) => isSameOffice(tenure, other) && isSamePerson(tenure, other))
    const before = rivals
      .filter((rival) => own.every(({ day }) => day >= rival.day))
      .sort(byDay)
      .at(-1)
    if (!before || own.length === 0) continue
    const ruling = onlyPossible(
      fullDays(one),
      (day) => day <= before.day,
      (right) => ({
        proof: `${tenure.person} is named ${tenure.report.finding.kind === 'role' ? tenure.report.finding.title : tenure.office}: ${quoted(tenure.report)}. On ${dayInWords(before.day)} that was still ${before.person}: ${quoted(before.report)}. Of the days printed only ${dayInWords(right)} is later.`,
        reports: [tenure.report, before.report],
      }),
      'office',
    )
    if (ruling) return ruling
  }
  return undefined
}

/** Offices of which a state has one. */
const SOLE =
  /^(?:acting |caretaker |interim )?(?:prime minister|president|foreign minister|minister (?:of|for) foreign affairs|secretary of state|foreign secretary|chancellor|secretary general)$/

function isSole({ office, state }: Tenure): boolean {
  return state !== null && SOLE.test(office)
}

/** "Acting Foreign Minister" and "Minister of Foreign Affairs" are one office. */
function isSameOffice(a: Tenure, b: Tenure): boolean {
  return a.state === b.state && officeOf(a.office) === officeOf(b.office)
}

function officeOf(office: string): string {
  const plain = office.replace(/^(?:acting|caretaker|interim) /, '')
  return /^(?:minister (?:of|for) foreign affairs|foreign (?:minister|secretary)|secretary of state)$/.test(plain)
    ? 'foreign minister'
    : plain
}

function isSamePerson(a: Tenure, b: Tenure): boolean {
  return takeApart(foldName(a.person)).surname === takeApart(foldName(b.person)).surname
}

function byDay(a: Tenure, b: Tenure): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}
