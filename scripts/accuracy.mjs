// `npm run accuracy`: predictions through the public commands, every scorer, one table, docs/accuracy.md.
//   npm run accuracy -- --data FOLDER   a folder laid out like the evaluation's dev folder (scorers beside it in ../score, or --score FOLDER)
//   npm run accuracy -- --only timex    the sets whose name contains the word; prints, writes nothing
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { attitudesOf, attributionsOf, bornOut } from './attribution.mjs'
import { buildIfStale } from './build.mjs'
import { calibrationDrawing, calibrationError, calibrationOf, calibrationTable } from './calibration.mjs'
import { detectionDrawing, detectionTable, measureDetection } from './detection.mjs'
import { countVerdicts } from './judged-findings.mjs'
import { readPageLabels, scorePageLabels } from './score-page-labels.mjs'

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, score: { type: 'string' }, only: { type: 'string' } },
})
const data = resolve(options.data ?? '../shared/eval/dev')
const scorers = resolve(options.score ?? join(dirname(data), 'score'))
if (!existsSync(data) || !existsSync(scorers)) {
  console.error(
    `No evaluation sets at ${data} with scorers at ${scorers}: name a folder with --data FOLDER --score FOLDER.`,
  )
  process.exit(2)
}
if (!buildIfStale()) process.exit(1)
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-accuracy-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))

const rows = []
/** Every judged finding of the sets, pooled: { confidence, right }. */
const judged = []
const attributionScorer = await import(pathToFileURL(join(scorers, 'score-attribution.mjs')).href)
const timings = []

set('attribution', ['attribution.jsonl'], ([gold]) => {
  const found = run('findings', gold)
  const predicted = convert(found, ({ findings }) => ({
    attributions: findings.filter(isStatement).flatMap(attributionsOf),
  }))
  const score = scored('score-attribution.mjs', gold, predicted)
  const withPositions = convert(
    found,
    ({ findings, document }) => {
      const attributions = findings.filter(isStatement).flatMap(attributionsOf)
      const positions = findings.filter(({ kind }) => kind === 'position')
      return {
        attributions: [...attributions, ...positions.flatMap((one) => attitudesOf(one, attributions, document.text))],
      }
    },
    'attitudes',
  )
  const attitudes = scored('score-attribution.mjs', gold, withPositions)
  row('attribution, direct', 'joint F1', score.direct?.jointOverlap80.f1, 0.644, 0.972)
  row('attribution, direct', 'speaker accuracy', score.direct?.speakerAccuracyGivenOverlap80.overlap, 0.792)
  row('attribution, direct by fragment', 'joint F1', score.directFragments?.jointOverlap80.f1, 0.701)
  row('attribution, quoted', 'joint F1', score.quoted?.jointOverlap80.f1, 0.463, 0.917)
  row('attribution, indirect', 'joint F1', score.indirect?.jointOverlap80.f1, 0.157, 0.619)
  row('attribution, indirect', 'joint precision', score.indirect?.jointOverlap80.p)
  row('attribution, indirect, with positions', 'joint F1', attitudes.indirect?.jointOverlap80.f1, 0.157, 0.619)
  row('attribution, indirect, with positions', 'joint precision', attitudes.indirect?.jointOverlap80.p)
  row('attribution, all', 'joint F1', score.all?.jointOverlap80.f1, 0.292, 0.712)
  judgeStatements(readLines(gold), readLines(found))
})

set('timex', ['timex.jsonl'], ([gold]) => {
  const input = convert(gold, ({ id, text, dct }) => ({ id, text, published: dct?.slice(0, 10) }), 'in')
  const predicted = convert(run('reading', input), ({ times }) => ({ timexes: times }))
  const score = scored('score-timex.mjs', gold, predicted)
  row('timex', 'relaxed F1', score.all.relaxed.f1, 0.813)
  row('timex', 'value F1', score.all.valueF1, 0.687)
  row('timex, calendar days', 'value F1', score.calendarDay?.valueF1, 0.858)
})

set('amounts', ['amounts.jsonl'], ([gold]) => {
  const predicted = convert(run('reading', gold), ({ amounts }) => ({ amounts }))
  const score = scored('score-amounts.mjs', gold, predicted)
  row('amounts', 'strict F1', score.strict.f1, 0.563)
  row('amounts', 'joint F1', score.joint.f1, 0.573)
})

set('events', ['events.jsonl'], ([gold]) => {
  const predicted = convert(run('findings', gold), ({ findings }) => ({
    events: findings.flatMap(toEvents),
  }))
  const score = scored('score-events.mjs', gold, predicted)
  row('events, meetings', 'class F1', score.meeting.detection.f1, 0.6)
  row('events, commitments', 'class F1', score.commitment.detection.f1, 0.773)
})

set('article', ['article/gold.json', 'article.jsonl'], ([gold, pages]) => {
  const input = convert(
    pages,
    ({ id, url, html }) => ({ id, url, html: gunzipSync(readFileSync(join(data, html))).toString('utf8') }),
    'in',
  )
  const read = run('reading', input)
  const predicted = convert(read, ({ document }) => ({ articleBody: document.body }))
  const score = scored('score-article.mjs', gold, predicted)
  row('article', 'F1', score.f1 ?? score.all?.f1, 0.946)
  row('article', 'accuracy', score.accuracy ?? score.all?.accuracy, 0.35)
  rowsOfPages(readLines(read).map(({ id, document }) => ({ id, ...document })))
})

const OWN_GOLD = ['attribution.jsonl', 'timex.jsonl', 'releases.jsonl', 'seeds.jsonl', 'stories.jsonl']
set('names', OWN_GOLD, (sets) => {
  const predicted = readingOf('names', sets)
  const score = scoredHere('score-names.mjs', 'bench/gold/names.json', predicted)
  for (const [kind, { f1, p, r }] of Object.entries(score))
    row(`names, ${kind}`, 'F1', f1, undefined, undefined, `P ${number(p)}, R ${number(r)}`)
})

const REFERENCES = {
  reference: 'reference',
  'reference-fresh': 'reference, fresh',
  'reference-fresh-2': 'reference, fresh 2',
}
for (const [gold, label] of Object.entries(REFERENCES)) {
  set(gold, OWN_GOLD, (sets) => {
    const score = scoredHere('score-reference.mjs', `bench/gold/${gold}.json`, readingOf(gold, sets))
    for (const [kind, { accuracy, right, wrong, open }] of Object.entries(score)) {
      row(`${label}, ${kind}`, 'right', accuracy, undefined, undefined, `${right} right, ${wrong} wrong, ${open} open`)
    }
  })
}

const ANNOTATED = { seeds: 'articles', releases: 'releases' }
for (const [own, label] of Object.entries(ANNOTATED)) {
  set(own, [`${own}.gold.json`, `${own}.jsonl`], ([gold, texts]) => {
    const score = scored('score-findings.mjs', gold, run('findings', texts))
    judgeFindings(score.calibration)
    const floors = { seeds: { statement: 0.352, role: 0.809, meeting: 0.465, figure: 0.571 } }[own] ?? {}
    for (const [kind, { f1, p, r, tp, gold: all }] of Object.entries(score.kinds)) {
      if (score.kinds[kind].predicted === 0) continue
      row(`${label}, ${kind}`, 'F1', f1, floors[kind], undefined, `P ${number(p)}, R ${number(r)}, ${tp} of ${all}`)
    }
    const { f1 } = micro(score.kinds)
    row(`${label}, all eight kinds`, 'micro F1', f1, own === 'seeds' ? 0.375 : undefined)
    row(`${label}, quotes off their place`, 'count', score.violations?.length ?? score.invariantViolations ?? 0)
  })
}

measureJudged()

set('register', ['seeds.gold.json'], ([gold]) => {
  const texts = [join(dirname(dirname(data)), 'seeds'), join(data, 'seeds')].find((each) => existsSync(each))
  if (!texts) return
  const folder = join(scratch, 'deployment')
  cli(['add', texts, '--data', folder])
  const exported = join(scratch, 'export.json')
  cli(['export', 'json', '--texts', '--data', folder], { out: exported })
  const score = scored('score-register.mjs', gold, exported, '--texts', texts)
  row('register, same event', 'pair F1', score.events?.f1 ?? score.events?.pairs?.f1)
  row('register, people', 'one party each', score.people.oneEach)
  const { disagreements, lineage, variants } = score
  row('register, disagreements', 'found', disagreements.found, undefined, undefined, `of ${disagreements.gold}`)
  const proved = `of ${disagreements.resolutions}; ${disagreements.resolvedUnproved ?? 0} settled without proof`
  row('register, disagreements', 'settled rightly', disagreements.resolutionRight, undefined, undefined, proved)
  row('register, copied passages', 'found', lineage.passagesFound, undefined, undefined, `of ${lineage.passages}`)
  row('register, copying', 'wrongly told', lineage.notCopied.length, undefined, undefined, 'pairs')
  row('register, wordings of one utterance', 'found', variants.found, undefined, undefined, `of ${variants.gold}`)
})

set('stories', ['stories.jsonl'], ([gold]) => {
  const folder = join(scratch, 'stories')
  const score = scored('score-stories.mjs', gold, tellStories(gold, folder))
  const { p, r } = score.documentPairs
  row('stories, documents', 'pair F1', score.documentPairs.f1, 0.812, undefined, `P ${number(p)}, R ${number(r)}`)
  row('stories, documents', 'B-cubed F1', score.documentB3.f1, 0.87)
})

const detection = await findCopies()
const calibration = calibrationOf(judged)
if (judged.length > 0) row('confidence', 'mean distance from the share right', calibrationError(calibration))
print()

/** Documents that report one and the same entry, or copy one another, tell one story: the register's own joins, not the likeness of words. */
function tellStories(gold, folder) {
  const texts = join(folder, 'texts')
  mkdirSync(texts, { recursive: true })
  const ids = new Map()
  for (const { id, text } of readLines(gold)) {
    writeFileSync(join(texts, `${id}.txt`), text)
    const hash = createHash('sha256').update(text).digest('hex')
    ids.set(hash, [...(ids.get(hash) ?? []), id])
  }
  cli(['add', texts, '--data', folder])
  const exported = join(scratch, 'stories.json')
  cli(['export', 'json', '--data', folder], { out: exported })
  const register = JSON.parse(readFileSync(exported, 'utf8'))
  const story = new Map(register.documents.map(({ id }) => [id, id]))
  const root = (id) => {
    let at = id
    while (story.get(at) !== at) at = story.get(at)
    return at
  }
  for (const kind of ['meetings', 'visits', 'statements', 'commitments', 'figures', 'positions']) {
    for (const { reports } of register[kind]) {
      const [first, ...others] = reports.map(({ document }) => document)
      for (const other of others) story.set(root(other), root(first))
    }
  }
  for (const { kind, documents } of register.lineage) {
    const [first, second] = documents
    if (kind === 'copied') story.set(root(second), root(first))
  }
  const out = join(scratch, 'stories.predicted.jsonl')
  const lines = register.documents.flatMap(({ id, sha256 }) =>
    (ids.get(sha256) ?? []).map((each) => `${JSON.stringify({ id: each, story: root(id) })}\n`),
  )
  writeFileSync(out, lines.join(''))
  return out
}

function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** What is read of the pages beside their text, where the pages are those that the labels were made for. */
function rowsOfPages(predicted) {
  const ids = new Set(predicted.map(({ id }) => id))
  const labels = readPageLabels().filter(({ id }) => ids.has(id))
  if (labels.length === 0) return
  const { titles, authors, datesFound, datesWrong, languages } = scorePageLabels(labels, predicted)
  const pages = `of ${labels.length} pages`
  row('pages, title', 'right', titles, undefined, undefined, pages)
  row('pages, authors', 'recall', authors.recall, undefined, undefined, `precision ${number(authors.precision)}`)
  row('pages, date of publication', 'found', datesFound, undefined, undefined, `${datesWrong} wrong`)
  row('pages, language', 'right', languages, undefined, undefined, pages)
}

function set(name, files, measure) {
  const paths = files.map((file) => join(data, file))
  if (options.only && !name.includes(options.only)) return
  if (!paths.every((path) => existsSync(path))) return
  process.stderr.write(`${name} …\n`)
  const started = performance.now()
  measure(paths)
  timings.push([name, (performance.now() - started) / 1000])
}

/** Findings drawn by a seed and judged by reading: the share of right ones among the verdicts that are still about what is found. */
function measureJudged() {
  const corpus = join(dirname(dirname(data)), 'corpus', 'state-department.jsonl.gz')
  if (!existsSync(corpus) || (options.only && !'judged'.includes(options.only))) return
  const folder = join('bench', 'judged')
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('copies'))
    .sort()) {
    process.stderr.write(`judged, ${file} …\n`)
    const sheet = readLines(join(folder, file))
    const wanted = new Set(sheet.map(({ document }) => document))
    const lines = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').filter(Boolean)
    const drawn = lines.filter((line) => wanted.has(JSON.parse(line).id))
    const input = join(scratch, file)
    writeFileSync(input, drawn.map((line) => `${line}\n`).join(''))
    const found = new Map(readLines(run('findings', input)).map(({ id, findings }) => [id, findings]))
    const { standing, right } = countVerdicts(sheet, found)
    const remark = `${right} of ${standing}; ${sheet.length - standing} of ${sheet.length} are no longer found as they were judged`
    row(
      `judged, ${basename(file, '.jsonl')}`,
      'precision',
      standing > 0 ? right / standing : 0,
      undefined,
      undefined,
      remark,
    )
  }
}

/** Releases changed by a seed, among others: how many of them are found as copies. */
async function findCopies() {
  if (options.only && !'detection'.includes(options.only)) return undefined
  process.stderr.write('detection …\n')
  const started = performance.now()
  const cells = await measureDetection(join(dirname(dirname(data)), 'corpus', 'state-department.jsonl.gz'))
  if (cells === undefined) return undefined
  timings.push(['detection', (performance.now() - started) / 1000])
  const sum = (value) => cells.reduce((all, cell) => all + value(cell), 0)
  const [copies, found, wrong] = [sum((one) => one.copies), sum((one) => one.found), sum((one) => one.false)]
  row('copies, 5 to 60 % changed', 'found', found / copies, undefined, undefined, `of ${copies}; ${wrong} wrongly told`)
  return cells
}

function run(command, input) {
  const out = join(scratch, `${command}-${basename(input)}`)
  cli([command, '--jsonl'], { input, out })
  return out
}

/** The reading of the documents an own gold names, out of all the sets. */
function readingOf(name, sets) {
  const wanted = new Set(JSON.parse(readFileSync(`bench/gold/${name}.json`, 'utf8')).map(({ id }) => id))
  const input = join(scratch, `${name}.in.jsonl`)
  const lines = sets.flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
  const documents = lines.map((line) => JSON.parse(line)).filter(({ id }) => wanted.has(id))
  writeFileSync(input, documents.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''))
  return run('reading', input)
}

/** Scores with a scorer of the project's own, against gold of its own. */
function scoredHere(scorer, gold, predicted) {
  const args = [join('scripts', scorer), gold, predicted, '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${scorer} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

function cli(args, { input, out } = {}) {
  const [stdin, stdout] = [input ? openSync(input, 'r') : 'ignore', out ? openSync(out, 'w') : 'ignore']
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    stdio: [stdin, stdout, 'pipe'],
    encoding: 'utf8',
  })
  for (const each of [stdin, stdout]) if (typeof each === 'number') closeSync(each)
  if (status !== 0 && status !== 3) throw new Error(`rapporteur ${args.join(' ')} ended with ${status}: ${stderr}`)
}

function scored(scorer, ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [realpathSync(join(scorers, scorer)), ...args, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (status !== 0) throw new Error(`${scorer} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

/** One JSON line each, its id kept. */
function convert(path, change, suffix = 'predicted') {
  const lines = readLines(path)
  const out = join(scratch, `${basename(path)}.${suffix}.jsonl`)
  writeFileSync(out, lines.map((line) => `${JSON.stringify({ id: line.id, ...change(line) })}\n`).join(''))
  return out
}

function judgeStatements(golds, lines) {
  const byId = new Map(lines.map(({ id, findings }) => [id, findings.filter(isStatement)]))
  for (const gold of golds) {
    for (const statement of byId.get(gold.id) ?? []) {
      const rights = bornOut(attributionScorer, gold, attributionsOf({ ...statement, nested: [] }))
      for (const right of rights) judged.push({ confidence: statement.confidence, right })
    }
  }
}

/** The scorer tells its findings by tenths of confidence; those that pair with marginal gold count neither way. */
function judgeFindings(bins) {
  for (const { findings, said, right } of bins)
    for (let index = 0; index < findings; index += 1)
      judged.push({ confidence: said, right: index < Math.round(right * findings) })
}

function isStatement({ kind }) {
  return kind === 'statement'
}

/** Meetings and promises as the event sets count them: who acts, and on whom. */
function toEvents({ kind, participants, actor, beneficiary }) {
  const span = (mention) => (mention ? [{ start: mention.start, end: mention.end }] : [])
  if (kind === 'commitment') return [{ class: 'commitment', source: span(actor), target: span(beneficiary) }]
  if (kind !== 'meeting') return []
  const [first, ...others] = participants
  return [{ class: 'meeting', source: span(first), target: others.flatMap(span) }]
}

function micro(kinds) {
  const sum = { tp: 0, fp: 0, fn: 0 }
  for (const { tp, fp, fn } of Object.values(kinds)) {
    sum.tp += tp
    sum.fp += fp
    sum.fn += fn
  }
  return { f1: (2 * sum.tp) / (2 * sum.tp + sum.fp + sum.fn) }
}

function row(set, measure, value, floor, people, remark = '') {
  rows.push({ set, measure, value, floor, people, remark })
}

function number(value) {
  if (typeof value !== 'number') return ''
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3)
}

function print() {
  const cells = rows.map(({ set, measure, value, floor, people, remark }) => [
    set,
    measure,
    number(value),
    number(floor),
    number(people),
    remark,
  ])
  const table = [
    ['set', 'measure', 'here', 'floor', 'people', ''],
    ['---', '---', '---:', '---:', '---:', '---'],
    ...cells,
  ]
  const text = table.map((line) => `| ${line.join(' | ')} |`).join('\n')
  console.log(text)
  if (judged.length > 0) console.log(`\n${calibrationTable(calibration)}`)
  process.stderr.write(`${timings.map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(', ')}\n`)
  if (options.only && timings.length === 0 && judged.length === 0)
    process.stderr.write(`No set's name contains “${options.only}”: see the first column of docs/accuracy.md\n`)
  if (options.only || options.data) return
  const { version } = createRequire(import.meta.url)('../package.json')
  const page = `# Accuracy

Generated by \`npm run accuracy\`, version ${version}; never typed. *Floor* is what a few regular expressions reach on the same set, *people* what two trained people reach between them. The sets are the development halves; differences of a few points on the small ones mean nothing.

${text}

- *names*, *reference*: 30 documents and 200 pronouns, descriptions and groups of the sets above, labelled for this project (bench/gold); *open* is no answer, *wrong* a false one.
- *attribution*: who said what, 200 US news articles; *joint* is the span found and the speaker right. It also marks beliefs and wishes, which are positions here and no statements, so recall on *indirect* cannot be full; *with positions* counts positions as attitudes of their holders.
- *timex*, *amounts*: expressions found with the right value. *events*: single sentences, six of them meetings. *stories*: 772 texts about crime, sport and gossip added to one register; two of them are joined where an entry has reports from both or one copies the other, which needs the same act or words, not the same subject, so much stays apart. *article*: the body text of 91 news pages.
- *articles*, *releases*: five news articles and six official releases annotated for all eight kinds; kinds not looked for yet are missed whole in *all eight kinds*.
`
  const curve = `
## Confidence

The findings of the attribution set and of the annotated articles and releases, all kinds pooled. A statement of the attribution set is right where half of its words or more and its speaker are; the others as in the table above. On the broken line, confidence says exactly what it is worth.

![Confidence against the share right](accuracy-calibration.svg)

${calibrationTable(calibration)}
`
  writeFileSync('docs/accuracy-calibration.svg', calibrationDrawing(calibration))
  writeFileSync('docs/accuracy.md', page + curve + detectionSection())
  const measures = rows.map(({ set, measure, value, floor, people }) => {
    return { set, measure, value: rounded(value), floor: floor ?? null, people: people ?? null }
  })
  writeFileSync(
    'docs/accuracy.json',
    `${JSON.stringify({ version, measures, calibration: calibration.map(roundedBin) }, null, 2)}\n`,
  )
}

function detectionSection() {
  if (detection === undefined) return ''
  writeFileSync('docs/accuracy-detection.svg', detectionDrawing(detection))
  const among = detection.reduce((sum, cell) => sum + cell.among, 0)
  return `
## Copies

Releases of which a part was changed by a seeded draw (words replaced by others, sentences left out or moved, or a third of each) are added to 700 others under another address: the share found as copies of their model. *Wrongly called copied* are pairs of such a text and a release that is neither its model nor told to be copied by it; ${among} pairs of such texts, which carry formulas of the same house, are called copies of one another besides.

![Share of copies found, by the part changed](accuracy-detection.svg)

${detectionTable(detection)}
`
}

function roundedBin({ from, to, findings, said, right }) {
  return { from, to, findings, said: rounded(said), right: rounded(right) }
}

function rounded(value) {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : null
}
