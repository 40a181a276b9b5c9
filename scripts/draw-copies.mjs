// Draws pairs of releases that the register calls copied, by a seed, so that people can judge them: copied text, or the house's own formula?
//   node scripts/draw-copies.mjs --seed 1 --count 60           prints each pair with its longest passages
//   node scripts/draw-copies.mjs --seed 1 --blank FILE         writes a sheet of verdicts to fill in, without any text
//   node scripts/draw-copies.mjs --sheet FILE                  counts the verdicts of a sheet, and which pairs are still called copied
//   --releases FILE.jsonl.gz   the corpus
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readReleases } from '../bench/corpus.mjs'
import { readTraced, traceAll } from '../bench/lineage.mjs'
import { buildIfStale } from './build.mjs'
import { random, shuffled } from './seeded.mjs'

const PASSAGES = 3
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    releases: { type: 'string', default: '../shared/corpus/state-department.jsonl.gz' },
    blank: { type: 'string' },
    sheet: { type: 'string' },
  },
})
if (!buildIfStale()) process.exit(1)
const documents = await readTraced(readReleases(resolve(options.releases)))
const show = (done) => process.stderr.write(done % 400 === 0 ? `${done} of ${documents.length}\n` : '')
const copied = (await traceAll(documents, { show })).filter(({ kind }) => kind === 'copied')
const drawn = shuffled(copied, random(Number(options.seed))).slice(0, Number(options.count))
console.error(`${copied.length} of ${documents.length} releases' pairs are called copied`)
if (options.sheet) count(options.sheet)
else if (options.blank) writeFileSync(options.blank, drawn.map((row) => `${JSON.stringify(lineOf(row))}\n`).join(''))
else drawn.forEach(tell)

/** Ids and spans, without any text; the longest passages only. */
function lineOf({ a, b, share_a, share_b, passages }) {
  const shares = [share_a, share_b].map((share) => Number(share.toFixed(2)))
  return { a, b, shares, passages: longest(passages).map((one) => [span(one.a), span(one.b)]), verdict: '', reason: '' }
}

function longest(passages) {
  return [...passages].sort((x, y) => y.a.end - y.a.start - (x.a.end - x.a.start)).slice(0, PASSAGES)
}

function span({ start, end }) {
  return [start, end]
}

function count(path) {
  const sheet = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const now = new Set(copied.map(({ a, b }) => `${a} ${b}`))
  const still = sheet.filter(({ a, b }) => now.has(`${a} ${b}`))
  const right = (lines) => lines.filter(({ verdict }) => verdict === 'copied').length
  console.log(
    `${right(sheet)} of ${sheet.length} were copied text; of the ${still.length} still called so ${right(still)} are`,
  )
}

function tell({ a, b, share_a, share_b, passages }, index) {
  const of = (id) => documents.find((each) => each.id === id).document
  console.log(`\n### ${index + 1}  ${a} (${share_a.toFixed(2)})  ${b} (${share_b.toFixed(2)})`)
  for (const { title, published } of [of(a), of(b)]) console.log(`  ${published}  ${title}`)
  for (const passage of longest(passages)) {
    for (const [side, id] of Object.entries({ a, b })) {
      const { start, end } = passage[side]
      console.log(`  ${side}: ${of(id).text.slice(start, end).replace(/\s+/gu, ' ').slice(0, 300)}`)
    }
  }
}
