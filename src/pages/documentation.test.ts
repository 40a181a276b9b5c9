import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { innerSeas } from '../../e2e/holdings.js'
import { specimenSite } from '../../e2e/specimen.js'
import { filtersOf } from '../register/filters.js'
import { makeApp } from './app.js'

const documentation = readFileSync(new URL('../../docs/site.md', import.meta.url), 'utf8')

describe('docs/site.md', () => {
  const tables = ['Pages', 'Files'].map((heading) => documentation.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
  const documented = tables.flatMap((table) => [...table.matchAll(/^\| `(\/[^`]*)` \|/gm)].map((match) => match[1]))

  test('lists every page and file that is served, and no other', () => {
    expect([...new Set(addressesOf(makeApp(specimenSite({ 'inner-seas': innerSeas }))))].sort()).toEqual(
      [...documented].sort(),
    )
  })

  test('explains every filter of every list, and no other', () => {
    const table = documentation.split('## Filters\n')[1]?.split('\n## ')[0] ?? ''
    const explained = [...table.matchAll(/^\| (\w+) \| `(\w+)` \|/gm)].map(([, list, filter]) => `${list} ${filter}`)
    const known = Object.entries(filtersOf).flatMap(([list, filters]) => filters.map((filter) => `${list} ${filter}`))
    expect(explained.sort()).toEqual(known.sort())
  })
})

/** The addresses an application answers, as the documentation writes them. */
function addressesOf(app: Hono): string[] {
  return app.routes
    .filter(({ method, path }) => method === 'GET' && path !== '/*')
    .map(({ path }) =>
      path
        .replace(/:register(?:\{[^}]*\})?/, 'NAME')
        .replace(/:file\{.*\\\.(\w+)\}/, 'ID.$1')
        .replace(/:id(?:\{[^}]*\})?/, 'ID')
        .replace(/:other(?:\{[^}]*\})?/, 'OTHER')
        .replace(/^\/fonts\/.*/, '/fonts/FILE'),
    )
}
