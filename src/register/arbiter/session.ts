import type { Rule, Session } from './case.js'
import { dayInWords, fullDays, isAboutDay, onlyPossible } from './days.js'

/**
 * Sessions of a format follow their numbers: the fifteenth comes after the fourteenth. Must not compare sessions of
 * the same number (they may be this very one), nor lean on a series whose own printed order is broken.
 */
export const sessionInOrder: Rule = (one) => {
  if (!isAboutDay(one) || one.about !== 'meeting') return undefined
  const numbers = new Set(
    one.reports.flatMap(({ finding }) => (finding.kind === 'meeting' ? (finding.ordinal ?? []) : [])),
  )
  const [ordinal, second] = numbers
  if (ordinal === undefined || second !== undefined) return undefined
  const others = one.sessions.filter((session) => session.ordinal !== ordinal)
  if (!isOrdered(others)) return undefined
  const before = others.filter((session) => session.ordinal < ordinal).sort((a, b) => b.ordinal - a.ordinal)[0]
  const after = others.filter((session) => session.ordinal > ordinal).sort((a, b) => a.ordinal - b.ordinal)[0]
  const bounds = [...(before ? [before] : []), ...(after ? [after] : [])]
  return onlyPossible(
    fullDays(one),
    (day) => (before !== undefined && day <= before.date) || (after !== undefined && day >= after.date),
    (right) => ({
      proof: `This is session ${ordinal}. ${bounds.map((session) => `Session ${session.ordinal} was in ${dayInWords(session.date)}`).join('; ')}. Only ${dayInWords(right)} keeps the order.`,
      reports: bounds.map(({ report }) => report),
    }),
    'session-number',
  )
}

function isOrdered(sessions: readonly Session[]): boolean {
  return sessions.every((a) =>
    sessions.every((b) => (a.ordinal < b.ordinal ? a.date <= b.date : a.ordinal !== b.ordinal || sameDay(a, b))),
  )
}

function sameDay(a: Session, b: Session): boolean {
  return a.date.startsWith(b.date) || b.date.startsWith(a.date)
}
