import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { innerSeas } from '../../e2e/holdings.js'
import { specimenSite } from '../../e2e/specimen.js'
import { makeApi } from './app.js'
import { listsOf } from './lists.js'

const documentation = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
const site = specimenSite({ 'inner-seas': innerSeas })

describe('docs/api.md', () => {
  test('lists every address for programs, and no other', () => {
    const documented = [...documentation.matchAll(/^\| `(\/[^`]*)` \|/gm)].map((match) => match[1])
    const served = makeApi(site)
      .routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/:path'))
      .map(({ path }) =>
        path
          .replace(/^\/:file\{.*\}/, '/NAME.json')
          .replace(':register', 'NAME')
          .replace(/:file\{.*\}/, 'ID.json'),
      )
    expect(served.sort()).toEqual(documented.sort())
  })

  test('names the columns of every CSV in their order', () => {
    for (const { name, columns } of listsOf(site.queries)) {
      const row = documentation.split(`| \`/NAME/${name}.csv\` | `)[1]?.split(' |')[0]
      expect(row).toBe(columns.map((column) => `\`${column}\``).join(', '))
    }
  })
})
