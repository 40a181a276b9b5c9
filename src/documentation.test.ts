import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeProgram } from './cli.js'

const ROOT = join(import.meta.dirname, '..')
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'samples/README.md'].concat(
  readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
)

describe('the documentation', () => {
  test.each(PAGES)('every link of %s leads somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(ROOT, page, '..', target)))).toEqual([])
  })

  test('every command the README calls exists', () => {
    const called = [...read('README.md').matchAll(/npx rapporteur ([a-z]+)/g)].map(([, name = '']) => name)
    const known = new Set(makeProgram().commands.map((command) => command.name()))
    expect(called.length).toBeGreaterThan(5)
    expect(called.filter((name) => !known.has(name))).toEqual([])
  })

  test('every setting read from the environment is documented', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.includes('.test'),
    )
    const settings = new Set(
      sources.flatMap((name) =>
        [...read(join('src', name)).matchAll(/\b(?:RAPPORTEUR_[A-Z_]+|DATABASE_URL)\b/g)].map(([word]) => word),
      ),
    )
    const documented = PAGES.map(read).join('\n')
    expect([...settings].filter((setting) => !documented.includes(setting))).toEqual([])
  })

  test('decisions are numbered without a gap and each says what it costs', () => {
    const decisions = readdirSync(join(ROOT, 'docs', 'decisions')).sort()
    expect(decisions.map((name) => Number(name.slice(0, 3)))).toEqual(decisions.map((_, n) => n + 1))
    expect(decisions.filter((name) => !read(join('docs/decisions', name)).includes('**Costs.**'))).toEqual([])
  })
})

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
