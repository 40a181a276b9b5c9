// Intake at size: documents a second on one core and on all of them, and the highest memory of the whole process.
//   npm run bench -- --only size           the releases through `findings --jsonl`, and added
//   npm run bench -- --only size --big     ten times as many, and a web archive of 1 GB
import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream, openSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toPage, writePages } from './corpus.mjs'

const ROUNDS = 2
const ARCHIVE_BYTES = 1_000_000_000
/** What a news site sends around an article: 128 KB of menus, styles and scripts. */
const FRAME = 128 * 1024

export async function measureSize(releases, scratch, isBig) {
  const lines = join(scratch, 'releases.jsonl')
  writeLines(lines, releases, 1)
  await measureCores(lines, releases.length)
  await measureAdding(releases, scratch)
  if (!isBig) return
  const many = join(scratch, 'ten-times.jsonl')
  writeLines(many, releases, 10)
  tell('findings, ten times as many', await run(['findings', '--jsonl'], { input: many }), releases.length * 10)
  const archive = join(scratch, 'crawl.warc')
  const records = await writeArchive(archive, releases, ARCHIVE_BYTES)
  tell(`findings of a 1 GB web archive`, await run(['findings', archive]), records)
  await measureArchive(archive, records, scratch)
}

/** One core and all cores in turn, so that whatever else the machine does meets both. */
async function measureCores(lines, count) {
  const ways = { 'findings, all cores': [], 'findings, one core': [] }
  const hasTaskset = spawnSync('taskset', ['--version']).status === 0
  if (!hasTaskset) console.log('taskset is not here: one core cannot be measured')
  for (let round = 0; round < ROUNDS; round += 1) {
    ways['findings, all cores'].push(await run(['findings', '--jsonl'], { input: lines }))
    if (hasTaskset) ways['findings, one core'].push(await run(['findings', '--jsonl'], { input: lines, oneCore: true }))
  }
  const best = Object.entries(ways).flatMap(([name, runs]) => {
    const [first] = runs.toSorted((a, b) => a.seconds - b.seconds)
    if (first === undefined) return []
    tell(name, first, count)
    return [first]
  })
  const [all, one] = best
  if (one !== undefined)
    line('all cores against one', (one.seconds / all.seconds).toFixed(2), `times, on ${availableParallelism()} cores`)
  const serial = (100 * all.mainSeconds) / all.cpuSeconds
  line(
    'of the work in the main thread',
    `${serial.toFixed(1)} %`,
    'of all processor time: what more cores cannot share',
  )
}

/** Memory above that of a process that has the same register open and does nothing with it. */
async function measureAdding(releases, scratch) {
  const pages = join(scratch, 'size-pages')
  writePages(releases, pages)
  const deployment = ['--data', join(scratch, 'size')]
  const adding = await run(['add', pages, ...deployment])
  tell('add to a new register', adding, releases.length)
  tell('add the same again', await run(['add', pages, ...deployment]), releases.length)
  const opened = await run(['search', 'nothing', ...deployment])
  line('add, above an opened register', `${adding.megabytes - opened.megabytes} MB`, `of ${opened.megabytes} MB`)
}

async function measureArchive(archive, records, scratch) {
  const deployment = ['--data', join(scratch, 'archive')]
  const adding = await run(['add', archive, ...deployment])
  tell('add a 1 GB web archive', adding, records)
  const opened = await run(['search', 'nothing', ...deployment])
  line('add, above an opened register', `${adding.megabytes - opened.megabytes} MB`, `of ${opened.megabytes} MB`)
}

function writeLines(path, releases, times) {
  const fields = ({ id, url, title, published, html }, time) => ({ id: `${id}-${time}`, url, title, published, html })
  writeFileSync(path, '')
  for (let time = 0; time < times; time += 1) {
    const part = releases.map((release) => `${JSON.stringify(fields(release, time))}\n`)
    writeFileSync(path, part.join(''), { flag: 'a' })
  }
}

/** Writes a web archive as crawlers do, record by record, and answers how many it holds. */
async function writeArchive(path, releases, bytes) {
  let records = 0
  function* each() {
    for (let size = 0; size < bytes; records += 1) {
      const record = toRecord(releases[records % releases.length], records)
      size += record.length
      yield record
    }
  }
  await pipeline(Readable.from(each()), createWriteStream(path))
  return records
}

function toRecord(release, number) {
  const title = `${release.title} (${number})`
  const frame = `<script>/* ${'menu of the site; '.repeat(FRAME / 18)} */</script></head>`
  const page = Buffer.from(toPage({ ...release, title }).replace('</head>', frame))
  const message = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${page.length}\r\n\r\n`),
    page,
  ])
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}>`,
    `WARC-Target-URI: https://crawl.example/${number}`,
    `WARC-Date: 2031-05-17T09:00:00Z`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${message.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), message, Buffer.from('\r\n\r\n')])
}

/** Carries a command out; its output is thrown away. Memory and processor time are those of the whole process. */
async function run(args, { input, oneCore = false } = {}) {
  const [command, before] = oneCore ? ['taskset', ['-c', '0', process.execPath]] : [process.execPath, []]
  const started = performance.now()
  const child = spawn(command, [...before, 'dist/cli.js', ...args], {
    stdio: [input === undefined ? 'ignore' : openSync(input, 'r'), 'ignore', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  let said = ''
  child.stderr.on('data', (words) => {
    said = (said + words).slice(-500)
  })
  let usage = { megabytes: 0, cpuSeconds: 0, mainSeconds: 0 }
  const watch = setInterval(() => {
    usage = readUsage(child.pid) ?? usage
  }, 100)
  const status = await new Promise((done) => child.once('exit', done))
  clearInterval(watch)
  if (status !== 0 && status !== 3) throw new Error(`rapporteur ${args.join(' ')} ended with ${status}: ${said}`)
  return { ...usage, seconds: (performance.now() - started) / 1000, load: loadavg()[0] }
}

/** Undefined once the process has ended, or where the machine does not tell. */
function readUsage(pid) {
  try {
    // A process that has ended and is not yet buried has no memory any more.
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    if (kilobytes === undefined) return undefined
    return {
      megabytes: Math.round(Number(kilobytes) / 1024),
      cpuSeconds: readSeconds(`/proc/${pid}/stat`),
      mainSeconds: readSeconds(`/proc/${pid}/task/${pid}/stat`),
    }
  } catch {
    return undefined
  }
}

/** Processor time in seconds: a tick is a hundredth of one on every Linux. */
function readSeconds(path) {
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function tell(what, { seconds, megabytes, cpuSeconds, load }, documents) {
  const rate = `${(documents / seconds).toFixed(1)} documents a second`
  line(
    what,
    `${seconds.toFixed(1)} s`,
    `${rate} (${(documents / cpuSeconds).toFixed(1)} a second of one core), ${megabytes} MB at most, load ${load.toFixed(1)}`,
  )
}

function line(what, value, remark = '') {
  console.log(`${what.padEnd(34)} ${value.padStart(12)}   ${remark}`)
}
