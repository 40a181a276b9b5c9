// node scripts/score-reference.mjs bench/gold/reference.json predicted.jsonl [--json] [--errors]
// Predictions are lines of `rapporteur reading --jsonl`. A reference is right when it names just the people (or states) the gold expects;
// where the gold expects nobody, when none is named. Counted by kind; `wrong` are answers given and false, `open` those not given.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

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
const score = {}
for (const gold of JSON.parse(readFileSync(goldPath, 'utf8'))) {
  const reading = readings.get(gold.id)
  const given = answerAt(reading, gold)
  const outcome = isRight(reading, given, gold.expected) ? 'right' : given.length > 0 ? 'wrong' : 'open'
  for (const kind of [gold.kind, 'all']) {
    score[kind] ??= { right: 0, wrong: 0, open: 0 }
    score[kind][outcome] += 1
  }
  if (options.errors && outcome !== 'right') show(outcome, reading, gold, given)
}
for (const counts of Object.values(score)) counts.accuracy = counts.right / (counts.right + counts.wrong + counts.open)
if (options.json) console.log(JSON.stringify(score))
else console.table(score)

/** The names a reading gives for the words: of the reference of that kind which ends with them. A pronoun inside a description is not its answer. */
function answerAt(reading, { start, end, kind }) {
  const found = (reading?.references ?? []).filter((each) => each.by === kind && each.start < end && start < each.end)
  const best = found.find((each) => each.end === end) ?? found[0]
  return best ? [...best.people, ...best.states] : []
}

function isRight(reading, given, expected) {
  if (given.length !== expected.length) return false
  return expected.every(([start, end]) => {
    const name = reading.names.find((each) => each.start < end && start < each.end)
    return name !== undefined && given.includes(name.name)
  })
}

function show(outcome, reading, { start, end, kind, expected }, given) {
  const { text } = reading.document
  const words = (from, to) => text.slice(from, to).replace(/\s+/g, ' ')
  const names = expected.map(([from, to]) => text.slice(from, to)).join(' + ') || 'nobody'
  console.log(
    `${kind} ${outcome}: ${words(Math.max(0, start - 300), start)}[[${words(start, end)}]]${words(end, end + 60)}`,
  )
  console.log(`   expected ${names}, given ${given.join(' + ') || 'nobody'}`)
}
