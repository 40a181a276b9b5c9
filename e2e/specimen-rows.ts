import type { MeetingEntry, Page, StatementEntry } from '../src/register/entries.js'
import type { PageOf } from '../src/register/queries.js'

/** One page of rows. */
export function paged<T>(rows: readonly T[], { page = 1, pageSize = 50 }: PageOf): Page<T> {
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length, page, pageSize }
}

/** A meeting as lists show it. */
export function meetingRow({ reports, topics: _topics, differing, ...meeting }: MeetingEntry) {
  return { ...meeting, reports: reports.length, differs: Object.keys(differing).length > 0 }
}

/** A statement as lists show it. */
export function statementRow({ reports, variants: _variants, ...statement }: StatementEntry) {
  return { ...statement, reports: reports.length, document: reports[0]?.document.id ?? '' }
}
