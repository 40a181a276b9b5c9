/** What stands above a Markdown text between two lines of hyphens, by lower-case name, each a list of values; and the text below. */
export type FrontMatter = Readonly<{ fields: ReadonlyMap<string, readonly string[]>; rest: string }>

const LONGEST = 20_000

/** Reads front matter of plain fields and lists of words; a text that merely opens with a rule has none. */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { fields: new Map(), rest: text }
  if (!/^---[ \t]*\n/.test(text)) return none
  const end = text.slice(0, LONGEST).search(/\n(?:---|\.\.\.)[ \t]*(?:\n|$)/)
  if (end < 0) return none
  const fields = new Map<string, string[]>()
  let name = ''
  for (const line of text.slice(text.indexOf('\n') + 1, end + 1).split('\n')) {
    const field = /^([A-Za-z][\w-]{0,60}):(?:\s+(.*))?$/.exec(line)
    const item = /^\s*-\s+(.*)$/.exec(line)
    if (field?.[1] !== undefined) {
      name = field[1].toLowerCase()
      fields.set(name, readValues(field[2] ?? ''))
    } else if (item && name !== '')
      fields.set(name, [...(fields.get(name) ?? []), ...readValues(item[1] ?? '')].slice(0, 100))
    else if (line.trim() !== '' && !/^\s|^#/.test(line)) return none
  }
  if (fields.size === 0) return none
  const below = text.indexOf('\n', end + 1)
  return { fields, rest: below < 0 ? '' : text.slice(below + 1) }
}

function readValues(words: string): string[] {
  const list = /^\[(.*)\]$/.exec(words.trim())?.[1]
  const values = list === undefined ? [words] : list.split(',')
  return values.map((value) => value.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((value) => value !== '')
}
