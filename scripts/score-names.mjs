// node scripts/score-names.mjs bench/gold/names.json predicted.jsonl [--json] [--errors]
// Predictions are lines of `rapporteur reading --jsonl`. A person or a state counts with exactly its words; of an organisation's name at
// least half of the words' characters must be shared, since "the U.S. State Department" and "State Department" are one body.
// What the gold marks as optional is neither a hit nor an error.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const KINDS = { people: ['person'], states: ['state'], organisations: ['organisation', 'format'] }
const { values: options, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, errors: { type: 'boolean' } },
  allowPositionals: true,
})
const [goldPath, predictedPath] = positionals
const readings = new Map(
  readFileSync(predictedPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((line) => [line.id, line]),
)
const score = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, { tp: 0, fp: 0, fn: 0 }]))
for (const gold of JSON.parse(readFileSync(goldPath, 'utf8'))) {
  const reading = readings.get(gold.id)
  for (const [kind, types] of Object.entries(KINDS)) compare(gold, reading, kind, types)
}
for (const counts of Object.values(score)) {
  const { tp, fp, fn } = counts
  counts.p = tp / (tp + fp)
  counts.r = tp / (tp + fn)
  counts.f1 = (2 * tp) / (2 * tp + fp + fn)
}
if (options.json) console.log(JSON.stringify(score))
else console.table(score)

function compare(gold, reading, kind, types) {
  const text = reading?.document.text ?? ''
  const predicted = (reading?.names ?? [])
    .filter(({ type }) => types.includes(type))
    .map(({ start, end }) => [start, end])
  const open = gold[kind].filter((span) => {
    const at = predicted.findIndex((other) => isSame(kind, span, other))
    if (at < 0) return true
    predicted.splice(at, 1)
    score[kind].tp += 1
    return false
  })
  const spurious = predicted.filter((span) => !gold.optional[kind].some((other) => overlap(span, other) > 0))
  score[kind].fn += open.length
  score[kind].fp += spurious.length
  if (!options.errors) return
  for (const [label, spans] of [
    ['missed', open],
    ['spurious', spurious],
  ])
    for (const [start, end] of spans)
      console.log(
        `${kind} ${label}: ${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`.replace(
          /\s+/g,
          ' ',
        ),
      )
}

function isSame(kind, a, b) {
  if (kind !== 'organisations') return a[0] === b[0] && a[1] === b[1]
  return overlap(a, b) >= 0.5 * (Math.max(a[1], b[1]) - Math.min(a[0], b[0]))
}

function overlap(a, b) {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0])
}
