// The pronouns, descriptions and groups of bench/gold/reference.json and reference-fresh.json, as drawn:
// `node bench/draw-reference.mjs [DATA] [SEED] [HOW MANY] [GOLD WHOSE DOCUMENTS ARE LEFT OUT…]` prints kind, set, id and offsets.
// The words looked for are a list of callings, not what the rules know; the draw is seeded, so it can be repeated.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../scripts/seeded.mjs'

const [data = '../shared/eval/dev', seed = '5', howMany = '200', ...known] = process.argv.slice(2)
const CALLINGS =
  'president|premier|chancellor|king|queen|minister|secretary|governor|mayor|senator|congressman|congresswoman|lawmaker|ambassador|envoy|diplomat|spokesman|spokeswoman|spokesperson|chairman|chairwoman|chief|director|leader|head|candidate|nominee|front-runner|billionaire|businessman|analyst|expert|pundit|professor|author|lawyer|attorney|judge|justice|general|official|adviser|aide|activist|doctor|executive|counterpart|colleague|successor|predecessor|Republican|Democrat|wife|husband|father|mother|son|daughter'
const GROUPS =
  'leaders|sides|ministers|presidents|countries|states|governments|delegations|secretaries|parties|candidates|rivals|senators|nations|partners|officials|men|women'
const KINDS = [
  ['pronoun', 0.55, /\b(?:he|she|him|his|her|hers|himself|herself)\b/gi],
  [
    'description',
    0.3,
    new RegExp(
      `\\b(?:the|this|that|his|her|their|its)\\s+(?:[\\w’'.-]+\\s+){0,3}?(?:${CALLINGS})\\b(?![-\\w]|\\s+[A-Z])`,
      'gi',
    ),
  ],
  [
    'group',
    0.15,
    new RegExp(
      `\\b(?:the|both|all|these|those|our)\\s+(?:[\\w-]+\\s+){0,2}?(?:${GROUPS})\\b|\\bthe\\s+(?:two|three|four|five|six)\\b|\\beach other\\b`,
      'gi',
    ),
  ],
]

const next = random(Number(seed))
const leftOut = new Set(known.flatMap((gold) => JSON.parse(readFileSync(gold, 'utf8')).map(({ id }) => id)))
const documents = ['attribution', 'releases', 'seeds', 'timex'].flatMap((set) =>
  readFileSync(join(data, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ set, ...JSON.parse(line) }))
    .filter(({ id }) => !leftOut.has(id)),
)
for (const [kind, share, pattern] of KINDS) {
  for (let drawn = 0; drawn < Math.round(share * Number(howMany)); ) {
    // A document first, then a place in it: a long document counts no more than a short one. One in three is diplomatic prose.
    const pool = documents.filter(({ set }) => (drawn % 3 === 0 ? set !== 'attribution' : set === 'attribution'))
    const { set, id, text } = pool[Math.floor(next() * pool.length)]
    const places = [...text.matchAll(pattern)]
    const place = places[Math.floor(next() * places.length)]
    if (!place) continue
    drawn += 1
    console.log(JSON.stringify({ kind, set, id, start: place.index, end: place.index + place[0].length }))
  }
}
