// Scores what was read of each page (title, authors, date of publication, language) against labels made by looking at
// the pages. The labels name pages by their id and hold a title only as the hash of its folded words, so that no words of
// a page are kept here. `neutral` names (a login, a wire agency's desk) are right either way.
//   node scripts/score-page-labels.mjs PREDICTED.jsonl [--json]      a line a page: { id, title, authors, published, language }
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Lower-case words of letters and figures: quotation marks, dashes and spacing make no other title. */
function fold(words) {
  return (words ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function scorePageLabels(labels, predicted) {
  const known = new Map(predicted.map((line) => [line.id, line]))
  const sum = { titles: 0, dates: 0, wrongDates: [], languages: 0, found: 0, named: 0, given: 0, pages: labels.length }
  const misses = []
  for (const { id, title, authors, neutral = [], published, language } of labels) {
    const page = known.get(id) ?? { authors: [] }
    const miss = {}
    if (createHash('sha256').update(fold(page.title)).digest('hex') === title) sum.titles += 1
    else miss.title = page.title ?? null
    if (page.published === published) sum.dates += 1
    else miss.published = [page.published ?? null, published]
    if (page.published && page.published !== published) sum.wrongDates.push(id)
    if (page.language === language) sum.languages += 1
    else miss.language = [page.language ?? null, language]
    const wanted = new Set(authors.map(fold))
    const passed = new Set(neutral.map(fold))
    const given = page.authors.map(fold).filter((name) => !passed.has(name))
    const found = given.filter((name) => wanted.has(name)).length
    sum.named += wanted.size
    sum.given += given.length
    sum.found += found
    if (found < wanted.size || found < given.length) miss.authors = [page.authors, authors]
    if (Object.keys(miss).length > 0) misses.push({ id, ...miss })
  }
  return {
    pages: sum.pages,
    titles: sum.titles / sum.pages,
    datesFound: sum.dates / sum.pages,
    datesWrong: sum.wrongDates.length,
    authors: { precision: sum.found / sum.given, recall: sum.found / sum.named },
    languages: sum.languages / sum.pages,
    misses,
  }
}

export function readPageLabels() {
  return JSON.parse(readFileSync(new URL('page-labels.json', import.meta.url), 'utf8'))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path] = process.argv.slice(2)
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const score = scorePageLabels(
    readPageLabels(),
    lines.map((line) => JSON.parse(line)),
  )
  console.log(JSON.stringify(score, null, 2))
}
