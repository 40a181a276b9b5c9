// Finding the article of a page, in turn with Readability on linkedom on the same pages: milliseconds a page and their ratio.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readHtml } from '../dist/documents/read-document.js'

const ROUNDS = 3

/** News pages `{ url, html }` of the article set, where it is there; else undefined. */
export function readNewsPages(list) {
  if (!existsSync(list)) return undefined
  const lines = readFileSync(list, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { url, html } = JSON.parse(line)
    return { url, html: gunzipSync(readFileSync(join(dirname(list), html))).toString('utf8') }
  })
}

export function measureArticle(pages) {
  const ways = {
    'article, blocks and metadata': ({ html, url }) => readHtml(html, { url }),
    'Readability on linkedom': ({ html }) => new Readability(parseHTML(html).document).parse(),
  }
  const names = Object.keys(ways)
  const best = new Map(names.map((name) => [name, pages.map(() => Number.POSITIVE_INFINITY)]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, page] of pages.entries()) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const started = performance.now()
        ways[name](page)
        const times = best.get(name)
        times[at] = Math.min(times[at], performance.now() - started)
      }
    }
  }
  const mean = (name) => best.get(name).reduce((sum, time) => sum + time, 0) / pages.length
  const peer = mean('Readability on linkedom')
  for (const name of names) {
    const slowest = Math.max(...best.get(name)).toFixed(0)
    const ratio = (mean(name) / peer).toFixed(2)
    console.log(
      `${name.padEnd(34)} ${`${mean(name).toFixed(1)} ms`.padStart(12)}   a page of ${pages.length}, slowest ${slowest} ms; Readability = 1: ${ratio}`,
    )
  }
}
