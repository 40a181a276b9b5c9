/** One column: its name in the first line, and what stands in it. */
export type Column<T> = Readonly<{ name: string; of: (row: T) => string | number | boolean | null }>

/** Words a spreadsheet would take for a formula: they are given an apostrophe, so that opening a file runs nothing. */
const FORMULA = /^[=+\-@\t\r]/

/** The table as RFC 4180 lays it down: CRLF, quotes doubled. Lists within a cell are joined by the caller. */
export function* csvLines<T>(columns: readonly Column<T>[], rows: Iterable<T>): Generator<string> {
  yield line(columns.map(({ name }) => name))
  for (const row of rows) yield line(columns.map(({ of }) => of(row)))
}

function line(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const words = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
