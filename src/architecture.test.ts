import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const SOURCE = import.meta.dirname

/** The import table of ARCHITECTURE.md: each folder and what it may import besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = readTable()
/** Folders of wiring: like the root files they may import anything, and nothing but root files imports them. */
const WIRING = new Set(['commands'])

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const sources = files.filter((name) => !name.endsWith('.test.ts'))
const importsOf = new Map(sources.map((name) => [name, readImports(name)]))

describe('the layout', () => {
  test('every folder under src stands in the import table of ARCHITECTURE.md', () => {
    const folders = new Set(sources.map(folderOf).filter((folder) => folder !== ''))
    const unknown = [...folders].filter((folder) => !(folder in ALLOWED) && !WIRING.has(folder))
    expect(unknown).toEqual([])
  })

  test('a folder imports only what the table allows', () => {
    const forbidden = [...importsOf].flatMap(([file, targets]) =>
      targets.filter((target) => !mayImport(folderOf(file), folderOf(target))).map((target) => `${file} → ${target}`),
    )
    expect(forbidden).toEqual([])
  })

  test('no file is in a cycle of imports', () => {
    expect(findCycle()).toEqual([])
  })

  test('whatever a file exports, another file uses', () => {
    expect(unusedExports()).toEqual([])
  })

  test('no folder is a grab-bag by its name', () => {
    const bags = /(?:^|\/)(?:utils?|lib|helpers?|common|types|constants|misc|shared)(?:\/|\.ts$)/
    expect(files.filter((name) => bags.test(name))).toEqual([])
  })

  test('SQL is written only in register, journal, accounts and store files', () => {
    const spoken = sources.filter((name) => /\bsql`|from 'kysely'|from 'pg'/.test(read(name)))
    const elsewhere = spoken.filter(
      (name) => !/^(?:register|journal|accounts)\//.test(name) && !/store\.ts$/.test(name),
    )
    expect(elsewhere).toEqual([])
  })

  test('reading and findings know neither clock, network, database nor files', () => {
    const impure = /\bDate\.now\b|new Date\(\)|from 'node:(?:fs|http|https|net|dns|child_process)|Math\.random/
    // The list of towns comes with its package as a file: data like any word list, and the same on every machine.
    const ownData = new Set(['vocabulary/gazetteer.ts'])
    const pure = sources.filter(
      (name) => /^(?:vocabulary|documents|reading|findings)\//.test(name) && !ownData.has(name),
    )
    expect(pure.filter((name) => impure.test(read(name)))).toEqual([])
  })
})

function read(name: string): string {
  return readFileSync(join(SOURCE, name), 'utf8')
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.indexOf('/')) : ''
}

function mayImport(from: string, to: string): boolean {
  if (from === to || from === '' || WIRING.has(from)) return true
  return ALLOWED[from]?.includes(to) ?? false
}

function readImports(name: string): string[] {
  const targets = [...read(name).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '')
  return targets
    .map((target) => relative(SOURCE, resolve(SOURCE, dirname(name), target)).replace(/\.js$/, '.ts'))
    .filter((target) => target.endsWith('.ts'))
}

/** The files of one cycle in order, or an empty list: depth first, each file entered once. */
function findCycle(): string[] {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    path.push(file)
    for (const target of importsOf.get(file) ?? []) {
      const cycle = visit(target)
      if (cycle.length > 0) return cycle
    }
    path.pop()
    done.add(file)
    return []
  }
  for (const file of sources) {
    const cycle = visit(file)
    if (cycle.length > 0) return cycle
  }
  return []
}

/** Exports whose name stands in no other file: sources, tests, scripts and measures count as users. */
function unusedExports(): string[] {
  const outside = ['bench', 'e2e', 'scripts'].flatMap((folder) =>
    readdirSync(join(SOURCE, '..', folder), { encoding: 'utf8' }).map((name) => join('..', folder, name)),
  )
  const users = new Map<string, Set<string>>()
  for (const name of [...files, ...outside.filter((path) => /\.m?[jt]s$/.test(path))]) {
    for (const [word] of read(name).matchAll(/[A-Za-z_$][\w$]*/g))
      users.set(word, (users.get(word) ?? new Set()).add(name))
  }
  return sources.flatMap((name) =>
    [...read(name).matchAll(/^export (?:async )?(?:function\*?|const|type|class|let) ([A-Za-z_$][\w$]*)/gm)]
      .map(([, exported = '']) => exported)
      .filter((exported) => (users.get(exported)?.size ?? 0) < 2 && !isUsedWithin(name, exported))
      .map((exported) => `${name}: ${exported}`),
  )
}

/** A type that names the shape of another export of its own file is used by whoever uses that. */
function isUsedWithin(name: string, exported: string): boolean {
  return [...read(name).matchAll(new RegExp(`\\b${exported.replaceAll('$', '\\$')}\\b`, 'g'))].length > 1
}

function readTable(): Record<string, string[]> {
  const document = readFileSync(join(SOURCE, '..', 'ARCHITECTURE.md'), 'utf8')
  const rows = [...document.matchAll(/^\| `([a-z-]+)\/` \|[^|]*\| ([^|]+) \|$/gm)]
  return Object.fromEntries(
    rows.map(([, folder = '', may = '']) => [folder, may.trim() === 'nothing' ? [] : may.trim().split(', ')]),
  )
}
