// Draws findings of one kind out of a corpus, by a seed, so that people can judge them: the same seed and findings give the same draw.
//   node scripts/draw-findings.mjs meeting --seed 7                     prints each with the words around it
//   node scripts/draw-findings.mjs meeting --seed 7 --blank FILE        writes a sheet of verdicts to fill in, without any text
//   --releases FILE.jsonl.gz   the corpus     --findings FILE   what `rapporteur findings --jsonl` made of it, if at hand     --count N
import { spawnSync } from 'node:child_process'
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { buildIfStale } from './build.mjs'
import { judgedValues } from './judged-findings.mjs'
import { random, shuffled } from './seeded.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    releases: { type: 'string', default: '../shared/corpus/state-department.jsonl.gz' },
    findings: { type: 'string' },
    blank: { type: 'string' },
  },
})
const [kind = 'meeting'] = positionals
const drawn = draw(await readFindings(), Number(options.count), Number(options.seed))
if (options.blank) {
  const sheet = drawn.map(({ id, finding }) => ({ document: id, ...judgedValues(finding), verdict: '', reason: '' }))
  writeFileSync(options.blank, sheet.map((line) => `${JSON.stringify(line)}\n`).join(''))
} else drawn.forEach(tell)

async function readFindings() {
  const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-draw-'))
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
  const found = []
  for await (const line of createInterface({ input: createReadStream(options.findings ?? findAll(scratch)) })) {
    const { id, document, findings } = JSON.parse(line)
    for (const finding of findings) if (finding.kind === kind) found.push({ id, document, finding })
  }
  const key = ({ id, finding }) => `${id} ${String(finding.evidence[0].start).padStart(9, '0')} ${finding.id}`
  return found
    .map((each) => [key(each), each])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each)
}

function findAll(scratch) {
  if (!buildIfStale()) process.exit(1)
  const [input, out] = [join(scratch, 'releases.jsonl'), join(scratch, 'findings.jsonl')]
  writeFileSync(input, gunzipSync(readFileSync(resolve(options.releases))))
  const stdio = [openSync(input, 'r'), openSync(out, 'w'), 'inherit']
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'findings', '--jsonl'], { stdio })
  closeSync(stdio[0])
  closeSync(stdio[1])
  if (status !== 0 && status !== 3) throw new Error(`rapporteur findings ended with ${status}`)
  return out
}

/** The first `count` in an order that the seed settles; each finding is as likely as any other. */
function draw(all, count, seed) {
  process.stderr.write(`${all.length} of kind ${kind}, ${Math.min(count, all.length)} drawn with seed ${seed}\n`)
  return shuffled(all, random(seed)).slice(0, count)
}

function tell({ id, document, finding }, index) {
  const { kind: _, id: __, evidence, confidence, by, flags, ...values } = finding
  console.log(`\n### ${index + 1}  ${id}  ${document.published}  ${document.title}`)
  for (const { start, end } of evidence.slice(0, 6)) {
    const words = (from, to) => document.text.slice(Math.max(0, from), to).replace(/\s+/gu, ' ')
    console.log(`  … ${words(start - 220, start)}⟦${words(start, end)}⟧${words(end, end + 220)} …`)
  }
  const plain = Object.entries(values).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  const shown = plain.map(
    ([name, value]) => `${name}=${Array.isArray(value) ? value.map(showOne).join('; ') : showOne(value)}`,
  )
  console.log(`  ${shown.join(' | ')}   [${by} ${confidence}${flags.length > 0 ? ` ${flags.join(' ')}` : ''}]`)
}

function showOne(value) {
  if (value === null || typeof value !== 'object') return String(value)
  if (value.name === undefined) return JSON.stringify(value)
  return `${value.name}${value.as === value.name ? '' : ` “${value.as}”`}${value.onBehalfOf ? ` for ${value.onBehalfOf}` : ''}`
}
