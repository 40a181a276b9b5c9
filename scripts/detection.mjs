// How much of a text may be changed until the register no longer calls it a copy, and what it wrongly calls one.
//   node scripts/detection.mjs [--releases FILE] [--json]     prints the table; `npm run accuracy` puts it into docs/accuracy.md
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readReleases } from '../bench/corpus.mjs'
import { readTraced, traceAll } from '../bench/lineage.mjs'
import { buildIfStale } from './build.mjs'
import { random, shuffled } from './seeded.mjs'

const PERCENTS = [5, 10, 20, 30, 40, 50, 60]
const WAYS = { replaced: 'words replaced', cut: 'sentences cut', reordered: 'sentences moved', all: 'all three' }
/** Copies of each way and percentage, each of another release. */
const COPIES = 12
const BACKGROUND = 700
/** Shorter than this a text is a notice. */
const LEAST_WORDS = 150
const SEED = 11

const CORPUS = '../shared/corpus/state-department.jsonl.gz'

/** The curve: for each way and percentage the share of copies found with their model; undefined where there is no corpus. */
export async function measureDetection(corpus = CORPUS) {
  if (!existsSync(corpus)) return undefined
  const next = random(SEED)
  const releases = shuffled(readReleases(resolve(corpus)), next).slice(0, BACKGROUND)
  const models = await readTraced(releases)
  const vocabulary = models.slice(0, 200).flatMap(({ document }) => document.text.match(/\b[a-z]{4,}\b/g) ?? [])
  const long = models.filter(({ document }) => wordsIn(bodyOf(document)) >= LEAST_WORDS)
  const cells = Object.keys(WAYS).flatMap((way) => PERCENTS.map((percent) => ({ way, percent })))
  const copies = cells.flatMap((cell, at) =>
    long.slice(at * COPIES, (at + 1) * COPIES).map((model, n) => {
      const text = change(bodyOf(model.document), { ...cell, next, vocabulary })
      return {
        id: `copy-${at}-${n}`,
        model: model.id,
        cell,
        document: asDocument(text, `https://copier-${at}-${n}.example/`),
      }
    }),
  )
  const rows = await traceAll([...models, ...copies])
  return score(
    copies,
    rows.filter(({ kind }) => kind === 'copied'),
  )
}

function score(copies, copied) {
  const partners = new Map()
  for (const { a, b } of copied) {
    partners.set(a, [...(partners.get(a) ?? []), b])
    partners.set(b, [...(partners.get(b) ?? []), a])
  }
  const cells = new Map()
  for (const { id, model, cell } of copies) {
    const key = `${cell.way} ${cell.percent}`
    const sum = cells.get(key) ?? { ...cell, copies: 0, found: 0, false: 0, among: 0 }
    const kin = new Set([model, ...(partners.get(model) ?? [])])
    const called = partners.get(id) ?? []
    sum.copies += 1
    if (called.includes(model)) sum.found += 1
    const strangers = called.filter((other) => !kin.has(other))
    sum.false += strangers.filter((other) => !other.startsWith('copy-')).length
    sum.among += strangers.filter((other) => other.startsWith('copy-')).length / 2
    cells.set(key, sum)
  }
  return [...cells.values()]
}

function bodyOf({ text, blocks }) {
  return blocks
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

function wordsIn(text) {
  return text.match(/\S+/g)?.length ?? 0
}

function asDocument(text, url) {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => {
    return { start: index, end: index + words.length, role: 'body' }
  })
  const unknown = { title: null, outlet: null, authors: [], published: null, publishedBasis: null, stated: [] }
  return { ...unknown, url, language: 'en', text, blocks }
}

function change(text, { way, percent, next, vocabulary }) {
  const part = percent / 100
  if (way === 'replaced') return replaceWords(text, part, next, vocabulary)
  if (way === 'cut') return cut(text, part, next)
  if (way === 'reordered') return reorder(text, part, next)
  return replaceWords(reorder(cut(text, part / 3, next), part / 3, next), part / 3, next, vocabulary)
}

/** That part of the words, wherever they stand, by words drawn from other releases. */
function replaceWords(text, part, next, vocabulary) {
  return text.replace(/[\p{L}\p{N}’'-]+/gu, (word) =>
    next() < part ? vocabulary[Math.floor(next() * vocabulary.length)] : word,
  )
}

/** That part of the sentences left out. */
function cut(text, part, next) {
  const sentences = sentencesOf(text)
  const left = sentences.filter(() => next() >= part)
  return (left.length > 0 ? left : sentences.slice(0, 1)).join('')
}

/** That part of the sentences moved to other places among themselves. */
function reorder(text, part, next) {
  const sentences = sentencesOf(text)
  const moved = sentences.flatMap((_, at) => (next() < part ? [at] : []))
  const places = shuffled(moved, next)
  const result = [...sentences]
  for (const [index, at] of moved.entries()) result[at] = sentences[places[index]]
  return result.join('')
}

function sentencesOf(text) {
  return text.split(/(?<=[.!?]["”’)]?\s)(?=\S)/)
}

export function detectionTable(cells) {
  const of = (way, percent) => cells.find((cell) => cell.way === way && cell.percent === percent)
  const rows = PERCENTS.map((percent) => {
    const all = Object.keys(WAYS).map((way) => of(way, percent))
    const shares = all.map(({ found, copies }) => (found / copies).toFixed(2))
    const wrong = all.reduce((sum, cell) => sum + cell.false, 0)
    return `| ${percent} % | ${shares.join(' | ')} | ${wrong} |`
  })
  const head = ['changed', ...Object.values(WAYS), 'wrongly called copied']
  return [`| ${head.join(' | ')} |`, `| ---: |${' ---: |'.repeat(head.length - 1)}`, ...rows].join('\n')
}

const SIDE = 320
const LEFT = 56
const TOP = 16
const MARKS = { replaced: '', cut: '6 4', reordered: '2 4', all: '10 4 2 4' }

/** The curve as an SVG that follows the reader's light or dark page. */
export function detectionDrawing(cells) {
  const x = (percent) => (LEFT + (percent / 60) * SIDE).toFixed(1)
  const y = (share) => (TOP + (1 - share) * SIDE).toFixed(1)
  const grid = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (tick) => `<path class="grid" d="M${x(0)} ${y(tick)}H${x(60)}"/>
<text x="${LEFT - 8}" y="${(Number(y(tick)) + 4).toFixed(1)}" text-anchor="end">${tick.toFixed(1)}</text>`,
  )
  const below = [0, 10, 20, 30, 40, 50, 60].map(
    (percent) => `<text x="${x(percent)}" y="${TOP + SIDE + 20}" text-anchor="middle">${percent} %</text>`,
  )
  const curves = Object.entries(WAYS).map(([way, words], at) => {
    const points = cells
      .filter((cell) => cell.way === way)
      .map(({ percent, found, copies }) => [percent, found / copies])
    const line = points.map(([percent, share]) => `${x(percent)} ${y(share)}`).join('L')
    const [keyX, keyY] = [LEFT + SIDE + 16, TOP + 16 + at * 22]
    return `<path class="curve" stroke-dasharray="${MARKS[way]}" d="M${line}"/>
<path class="curve" stroke-dasharray="${MARKS[way]}" d="M${keyX} ${keyY - 4}h30"/>
<text x="${keyX + 38}" y="${keyY}">${words}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIDE + 170} ${TOP + SIDE + 52}" width="546" role="img" aria-labelledby="t">
<title id="t">Share of copies that are found, by how much of them was changed</title>
<style>
svg { --ink: #1f2328; --quiet: #d0d7de; --curve: #0b5cad; font: 13px system-ui, sans-serif }
@media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --quiet: #3d444d; --curve: #79b8ff } }
text { fill: var(--ink) } .grid { stroke: var(--quiet); fill: none } .curve { stroke: var(--curve); stroke-width: 2; fill: none }
</style>
${[...grid, ...below, ...curves].join('\n')}
<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 42}" text-anchor="middle">changed</text>
<text x="14" y="${TOP + SIDE / 2}" text-anchor="middle" transform="rotate(-90 14 ${TOP + SIDE / 2})">share of copies found</text>
</svg>
`
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { releases: { type: 'string' }, json: { type: 'boolean', default: false } } })
  if (!buildIfStale()) process.exit(1)
  const cells = await measureDetection(values.releases)
  if (cells === undefined) console.error('The corpus is not here: give it with --releases FILE.jsonl.gz')
  else console.log(values.json ? JSON.stringify(cells) : detectionTable(cells))
}
