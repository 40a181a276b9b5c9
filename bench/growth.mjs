// Growth: one register taken from size to size; at each, what one more document costs and how long deriving all of it again takes.
//   npm run bench -- --only growth --sizes 1000,10000          on a PostgreSQL server of its own, which does not wait for its disk
//   npm run bench -- --only growth --embedded                  on the embedded database, with the memory it took
//   npm run bench -- --only growth --keep FOLDER               in that folder: what is there already is not measured again
//   npm run bench -- --only growth --paragraphs 3              on the first paragraphs of each document: a third of the time
//   npm run bench -- --only growth --no-rebuild                without deriving afresh, which takes as long as adding
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../scripts/postgres.mjs'
import { growth, toPage } from './corpus.mjs'

const SINGLES = 100
const REGISTER = 'own'
const TELL_MS = 10_000
const interrupted = new AbortController()

export async function measureGrowth(releases, { sizes, folder, embedded, rebuild, paragraphs }) {
  mkdirSync(folder, { recursive: true })
  const results = join(folder, 'growth.json')
  const measured = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : []
  // Stopped in the middle, it ends in order: what is on record then is gone on from with `--keep`.
  process.once('SIGINT', () => interrupted.abort())
  const server = embedded ? undefined : await startPostgres({ keep: join(folder, 'postgres') })
  const place = { folder: join(folder, 'deployment'), ...(server && { url: server.url }), server: server?.pid }
  try {
    for (const size of sizes) {
      if (measured.some((each) => each.size === size)) continue
      const grown = { size, ...(await grow({ releases, paragraphs }, size, place)) }
      if (interrupted.signal.aborted) break
      console.log(`grown to ${size}: ${JSON.stringify(grown)}`)
      const again = rebuild ? await deriveAgain(place) : {}
      measured.push({ ...grown, ...again })
      writeFileSync(results, `${JSON.stringify(measured, null, 2)}\n`)
    }
  } finally {
    await server?.stop()
  }
  tell(measured.filter(({ size }) => sizes.includes(size)))
}

/** Adds up to `size` documents together, then a hundred one by one; whatever an interrupted run left is gone on from. */
async function grow(source, size, place) {
  const deployment = await open(place)
  const before = await countDocuments(deployment)
  const load = loadavg()[0]
  let spent = processorSeconds(place.server)
  const bulk = await add(deployment, source, { from: before, to: size })
  const bulkProcessor = processorSeconds(place.server) - spent
  // Autovacuum would do so in its own time.
  await deployment.database.analyze()
  const times = []
  spent = processorSeconds(place.server)
  for (let n = Math.max(size, before); times.length < SINGLES && !interrupted.signal.aborted; n += 1) {
    const started = performance.now()
    await add(deployment, source, { from: n, to: n + 1 })
    times.push(performance.now() - started)
  }
  const added = Math.max(0, size - before)
  const processor = ((processorSeconds(place.server) - spent) * 1000) / SINGLES
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  await deployment.close()
  times.sort((a, b) => a - b)
  const [median, slow] = [times[SINGLES / 2], times[Math.floor(SINGLES * 0.95)]]
  return { added, seconds: bulk, bulkProcessor, median, slow, processor, megabytes, load }
}

/** Processor time of this process and of the server's processes: what else the machine does counts less in it. */
function processorSeconds(server) {
  const { user, system } = process.cpuUsage()
  const pids = server === undefined ? [] : readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const ticks = pids.map((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
      // What a backend that has ended took is counted with the server that waited for it.
      const own = Number(fields[11]) + Number(fields[12])
      if (Number(pid) === server) return own + Number(fields[13]) + Number(fields[14])
      return Number(fields[1]) === server ? own : 0
    } catch {
      return 0
    }
  })
  return (user + system) / 1e6 + ticks.reduce((sum, each) => sum + each, 0) / 100
}

async function add(deployment, { releases, paragraphs }, { from, to }) {
  const { takeIn } = await import('../dist/intake.js')
  const started = performance.now()
  let told = started
  const total = to - from
  function* each() {
    for (const release of growth(releases, { from, to, paragraphs })) {
      yield { ok: true, name: `${release.id}.html`, bytes: Buffer.from(toPage(release)) }
    }
  }
  const show = ({ done }) => {
    if (performance.now() - told < TELL_MS || total < 2) return
    told = performance.now()
    const megabytes = Math.round(process.memoryUsage.rss() / 1_000_000)
    const rate = ((done * 1000) / (told - started)).toFixed(1)
    process.stderr.write(`${from + done} of ${to}, ${rate} a second, ${megabytes} MB\n`)
  }
  const running = { by: 'bench', show, stopping: interrupted.signal }
  await takeIn(deployment, REGISTER, { each: each(), total: () => total }, running)
  return (performance.now() - started) / 1000
}

async function deriveAgain(place) {
  const started = performance.now()
  const deployment = await open(place, { fresh: true })
  const seconds = (performance.now() - started) / 1000
  const documents = await countDocuments(deployment)
  await deployment.close()
  return { rebuildSeconds: seconds, rebuilt: documents }
}

/** Opens the deployment as a command does; `fresh` derives its register from the journal first. */
async function open(place, { fresh = false } = {}) {
  const { openDeployment, openRegister, databaseFolder } = await import('../dist/deployment.js')
  const { catchUp } = await import('../dist/catch-up.js')
  const { rm } = await import('node:fs/promises')
  const opened = await openDeployment(place, 'bench', async () => {
    if (fresh && !place.url) await rm(databaseFolder(place), { recursive: true, force: true })
  })
  if (!opened.ok) throw new Error(`${place.folder} is held by another process`)
  const { deployment } = opened
  const hand = { at: new Date().toISOString(), by: 'bench' }
  const show = ({ done }) => process.stderr.write(done % 400 === 0 && done > 0 ? `${done} derived again\n` : '')
  await catchUp(deployment, show)
  if (fresh && place.url) {
    const { replay } = await import('../dist/replay.js')
    const { clearProjection } = await import('../dist/register/projection.js')
    const { CHAIN_START } = await import('../dist/journal/chain.js')
    await deployment.keep(REGISTER, ({ view }) => clearProjection(view))
    await replay(deployment, REGISTER, { known: CHAIN_START, isRecorded: true, show })
  }
  await openRegister(deployment, REGISTER, 'Growth', hand)
  return deployment
}

async function countDocuments(deployment) {
  const { queries } = await import('../dist/queries.js')
  return deployment.read(REGISTER, async (view) => (await queries.getOverview(view)).counts.documents)
}

function tell(measured) {
  for (const { size, added, seconds, bulkProcessor, median, slow, processor, megabytes, load, ...again } of measured) {
    const { rebuildSeconds, rebuilt } = again
    console.log(`\n${size} documents, load ${load.toFixed(1)} when begun`)
    const rate = `${(added / seconds).toFixed(1)} documents a second, ${((bulkProcessor * 1000) / added).toFixed(0)} ms of processor time each`
    line(`add ${added} together`, `${seconds.toFixed(1)} s`, rate)
    line(
      'add one more',
      `${median.toFixed(0)} ms`,
      `the median of the next ${SINGLES}; 95 of 100 within ${slow.toFixed(0)} ms`,
    )
    line('memory of the process', `${megabytes} MB`, 'at most')
    if (rebuildSeconds !== undefined) {
      const each = `${((rebuildSeconds * 1000) / rebuilt).toFixed(1)} ms a document`
      line(`rebuild of ${rebuilt}`, `${rebuildSeconds.toFixed(1)} s`, each)
    }
  }
  const [first, last] = [measured[0], measured.at(-1)]
  if (first === undefined || first === last) return
  const of = (value) => (value(last) / value(first)).toFixed(2)
  console.log('')
  line(
    'one more, last size to first',
    of(({ median }) => median),
    'at most 1.3 is wanted',
  )
  if (last.rebuildSeconds !== undefined)
    line(
      'rebuild a document, last to first',
      of(({ rebuildSeconds, rebuilt }) => rebuildSeconds / rebuilt),
      '1 is linear',
    )
}

function line(what, value, remark = '') {
  console.log(`${what.padEnd(34)} ${value.padStart(12)}   ${remark}`)
}
