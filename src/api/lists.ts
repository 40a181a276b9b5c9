import type { Page } from '../register/entries.js'
import {
  type Asked,
  commitmentFilter,
  decisionFilter,
  disagreementFilter,
  documentFilter,
  figureFilter,
  meetingFilter,
  moneyFilter,
  partyFilter,
  positionFilter,
  statementFilter,
  visitFilter,
} from '../register/filters.js'
import type { PageOf, Queries, View } from '../register/queries.js'
import { documentColumns, meetingColumns, partyColumns, searchColumns, statementColumns } from './columns.js'
import { type Column, csvLines } from './csv.js'
import {
  commitmentColumns,
  decisionColumns,
  disagreementColumns,
  figureColumns,
  formatColumns,
  moneyColumns,
  positionColumns,
  visitColumns,
} from './further-columns.js'

/** One list of a register: its name in addresses, one page of it, and the whole of it as CSV. */
export type List = Readonly<{
  name: string
  columns: readonly string[]
  page: (view: View, asked: Asked, of: PageOf) => Promise<Page<unknown>>
  csv: (view: View, asked: Asked) => Promise<string>
}>

const ROWS_AT_A_TIME = 1000

/** Every list of a register, with the filters of its page. */
export function listsOf(queries: Queries): readonly List[] {
  return [
    list('documents', documentColumns, (view, asked, of) => queries.listDocuments(view, documentFilter(asked, of))),
    list('meetings', meetingColumns, (view, asked, of) => queries.listMeetings(view, meetingFilter(asked, of))),
    list('statements', statementColumns, (view, asked, of) => queries.listStatements(view, statementFilter(asked, of))),
    list('people', partyColumns, (view, asked, of) => queries.listParties(view, partyFilter(asked, of))),
    list('visits', visitColumns, (view, asked, of) => queries.listVisits(view, visitFilter(asked, of))),
    list('commitments', commitmentColumns, (view, asked, of) =>
      queries.listCommitments(view, commitmentFilter(asked, of)),
    ),
    list('money', moneyColumns, (view, asked, of) => queries.listMoney(view, moneyFilter(asked, of))),
    list('figures', figureColumns, (view, asked, of) => queries.listFigures(view, figureFilter(asked, of))),
    list('formats', formatColumns, (view, _asked, of) => queries.listFormats(view, of)),
    list('positions', positionColumns, (view, asked, of) => queries.listPositions(view, positionFilter(asked, of))),
    list('disagreements', disagreementColumns, (view, asked, of) =>
      queries.listDisagreements(view, disagreementFilter(asked, of)),
    ),
    list('decisions', decisionColumns, (view, asked, of) => queries.listDecisions(view, decisionFilter(asked, of))),
    list('search', searchColumns, (view, asked, of) => {
      const kind = asked.kind?.trim()
      return queries.search(view, (asked.q ?? '').trim(), { ...of, ...(kind ? { kind } : {}) })
    }),
  ]
}

function list<T>(
  name: string,
  columns: readonly Column<T>[],
  page: (view: View, asked: Asked, of: PageOf) => Promise<Page<T>>,
): List {
  const csv = async (view: View, asked: Asked) => {
    const rows: T[] = []
    for (let number = 1; ; number += 1) {
      const part = await page(view, asked, { page: number, pageSize: ROWS_AT_A_TIME })
      rows.push(...part.rows)
      if (part.rows.length === 0 || rows.length >= part.total) break
    }
    return [...csvLines(columns, rows)].join('')
  }
  return { name, columns: columns.map(({ name: column }) => column), page, csv }
}
