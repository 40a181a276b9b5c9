// `npm run bench`: what is measured is measured side by side in one run; ratios are what to read, seconds depend on the machine.
//   npm run bench -- --releases FILE --count N    another corpus, or a part of it
//   npm run bench -- --sizes 100,1000             registers of other sizes
//   npm run bench -- --only reading               or article, or register, or size (--big: with a web archive of 1 GB)
//   npm run bench -- --only growth                see growth.mjs; not measured unless asked for, since it takes long
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from '../scripts/build.mjs'
import { measureArticle, readNewsPages } from './article.mjs'
import { growReleases, readReleases, toPage, writePages } from './corpus.mjs'
import { measureGrowth } from './growth.mjs'
import { measureReading } from './reading.mjs'
import { measureSize } from './size.mjs'

const { values: options } = parseArgs({
  options: {
    releases: { type: 'string', default: '../shared/corpus/state-department.jsonl.gz' },
    count: { type: 'string' },
    only: { type: 'string' },
    sizes: { type: 'string' },
    big: { type: 'boolean', default: false },
    embedded: { type: 'boolean', default: false },
    keep: { type: 'string' },
    paragraphs: { type: 'string' },
    'no-rebuild': { type: 'boolean', default: false },
  },
})
if (!buildIfStale()) process.exit(1)
/** Documents added one by one at each size. */
const SINGLES = 20
const releases = readReleases(resolve(options.releases), options.count ? Number(options.count) : undefined)
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
console.log(`${releases.length} documents, Node ${process.version}, ${cpus().length} cores\n`)

const isAsked = (name) => !options.only || options.only === name
if (isAsked('article')) {
  const pages = readNewsPages(resolve('../shared/eval/dev/article.jsonl'))
  measureArticle(pages ?? releases.slice(0, 200).map((release) => ({ url: release.url, html: toPage(release) })))
}
if (isAsked('reading')) await measureReading(releases.slice(0, 400).map(toPage), scratch)
if (isAsked('size')) await measureSize(releases, scratch, options.big)
if (isAsked('register')) await measureRegister(sizesOr('100,1000,5000'))
if (options.only === 'growth') {
  const folder = options.keep ? resolve(options.keep) : join(scratch, 'growth')
  await measureGrowth(releases, {
    sizes: sizesOr('1000,10000'),
    folder,
    embedded: options.embedded,
    rebuild: !options['no-rebuild'],
    paragraphs: options.paragraphs ? Number(options.paragraphs) : undefined,
  })
}

function sizesOr(those) {
  return (options.sizes ?? those).split(',').map(Number)
}

/** Grows one register from size to size; at each: one more document beside the site, pages, start-up, memory. */
async function measureRegister(sizes) {
  const deployment = ['--data', join(scratch, 'deployment')]
  const documents = growReleases(releases, sizes.at(-1) + sizes.length * SINGLES)
  let taken = 0
  for (const size of sizes) {
    console.log(`\n${size} documents`)
    const folder = join(scratch, `to-${size}`)
    writePages(documents.slice(taken, size), folder)
    const all = await timed(['add', folder, ...deployment])
    const rate = ((size - taken) / all.seconds).toFixed(0)
    line(
      `add ${size - taken}`,
      `${all.seconds.toFixed(1)} s`,
      `${rate} documents a second, ${all.megabytes} MB at most`,
    )
    const further = documents.splice(size, SINGLES)
    taken = size
    await measureSite(deployment, further)
    line('check', `${(await timed(['check', ...deployment])).seconds.toFixed(1)} s`)
  }
  line('rebuild', `${(await timed(['rebuild', ...deployment])).seconds.toFixed(1)} s`)
}

async function measureSite(deployment, further) {
  const serve = await startServing(deployment)
  line('start of the site', `${serve.milliseconds.toFixed(0)} ms`, 'until it answers')
  await measurePages(serve.address)
  const single = join(scratch, 'single')
  const times = []
  for (const release of further) {
    writePages([release], single)
    times.push((await timed(['add', join(single, `${release.id}.html`), ...deployment])).seconds * 1000)
  }
  const slowest = `slowest ${Math.max(...times).toFixed(0)} ms`
  line('add one more', `${median(times).toFixed(0)} ms`, `beside the running site, command start included; ${slowest}`)
  line('the site’s memory', `${highest(serve.child.pid)} MB`, 'at most')
  serve.child.kill('SIGTERM')
  await new Promise((done) => serve.child.once('exit', done))
}

async function measurePages(address) {
  const base = `${address}/own`
  const first = async (noun) => (await (await fetch(`${base}/${noun}.json`)).json()).rows?.[0]?.id
  const paths = [
    '',
    '/meetings',
    '/statements',
    '/statements?page=50',
    '/people',
    '/documents',
    '/search?q=energy+security',
  ]
  for (const noun of ['meetings', 'statements', 'people', 'documents']) paths.push(`/${noun}/${await first(noun)}`)
  for (const path of paths) {
    const times = []
    for (let n = 0; n < 15; n += 1) {
      const started = performance.now()
      const response = await fetch(base + path)
      await response.text()
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      times.push(performance.now() - started)
    }
    line(
      `page /own${path.replace(/^(\/\w+)\/.*/, '$1/ID')}`,
      `${median(times).toFixed(1)} ms`,
      `slowest ${Math.max(...times).toFixed(0)} ms`,
    )
  }
}

function command(args) {
  const env = { ...process.env, DATABASE_URL: '' }
  return spawn(process.execPath, ['dist/cli.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
}

async function timed(args) {
  const started = performance.now()
  const child = command(args)
  let megabytes = 0
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, highest(child.pid))
  }, 100)
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', (words) => {
    said = (said + words).slice(-500)
  })
  const status = await new Promise((done) => child.once('exit', done))
  clearInterval(watch)
  if (status !== 0 && status !== 3) throw new Error(`rapporteur ${args.join(' ')} ended with ${status}: ${said}`)
  return { seconds: (performance.now() - started) / 1000, megabytes }
}

async function startServing(deployment) {
  const started = performance.now()
  const child = command(['serve', '--port', '0', ...deployment])
  const address = await new Promise((found, failed) => {
    let said = ''
    const listen = (words) => {
      said += words
      const match = /http:\/\/[\w.:]+/.exec(said)
      if (match) found(match[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => failed(new Error(`serve ended with ${code}: ${said}`)))
  })
  await (await fetch(address)).text()
  return { child, address: address.replace(/\/$/, ''), milliseconds: performance.now() - started }
}

/** The highest memory a process has had so far, in MB; 0 where the machine does not tell. */
function highest(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes ?? 0) / 1024)
  } catch {
    return 0
  }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function line(what, value, remark = '') {
  console.log(`${what.padEnd(34)} ${value.padStart(12)}   ${remark}`)
}
