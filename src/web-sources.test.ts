import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDeployment } from './check-record.js'
import { type Deployment, openDeployment, requireRegister } from './deployment.js'
import { type Answering, openSite, type TestSite } from './fetching/server.test-support.js'
import { takeIn } from './intake.js'
import type { Intake } from './intake-tally.js'
import { openWeb } from './open-web.js'
import { queries } from './queries.js'
import type { Terminal } from './terminal.js'
import { watchFeeds } from './watch-feeds.js'
import { fetchSources } from './web-sources.js'

const CLI = new URL('../dist/cli.js', import.meta.url).pathname
const CHOICES = { allowHost: ['127.0.0.1'], pause: 0 }

function page(title: string, words: string): string {
  return `<!doctype html><title>${title}</title><h1>${title}</h1><p>${words}</p><p>“The ferry line will reopen in June,” said Foreign Minister Ines Valtonen of Norway.</p>`
}

let root = ''
let site: TestSite
let deployment: Deployment
const served: Record<string, Answering | string> = {}
const feed: { items: string[] } = { items: [] }

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-web-'))
  site = await openSite(served)
  const opened = await openDeployment({ folder: join(root, 'data') }, 'test')
  if (!opened.ok) throw new Error('held')
  deployment = opened.deployment
  await requireRegister(deployment, 'own', { at: '2031-06-01T00:00:00.000Z', by: 'keeper' })
  served['/feed.xml'] = (request, response) => {
    const etag = `"${feed.items.join()}"`
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else {
      const items = feed.items.map((path) => `<item><link>${path}</link></item>`).join('')
      response.writeHead(200, { etag }).end(`<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`)
    }
  }
}, 60_000)
afterAll(async () => {
  await deployment.close()
  await site.close()
  await rm(root, { recursive: true, force: true })
})

/** A terminal that keeps what it is told. */
function listen(stopping = new AbortController().signal): Terminal & { said: () => string } {
  const said: string[] = []
  return {
    out: async (text) => void said.push(text),
    err: (text) => void said.push(text),
    isWatched: false,
    columns: 80,
    cwd: root,
    environment: {},
    input: async function* () {},
    stopping,
    said: () => said.join(''),
  }
}

async function add(...paths: readonly string[]): Promise<Intake> {
  const fetcher = openWeb(listen(), CHOICES)
  const addresses = paths.map((path) => site.origin + path)
  const each = fetchSources({ deployment, register: 'own', fetcher }, addresses)
  const running = { by: 'keeper', show: () => undefined, stopping: new AbortController().signal }
  const intake = await takeIn(deployment, 'own', { each, total: () => paths.length }, running)
  await fetcher.close()
  return intake
}

async function watchOnce(): Promise<string> {
  const terminal = listen()
  const fetcher = openWeb(terminal, CHOICES)
  const watching = { feeds: [`${site.origin}/feed.xml`], everyMs: undefined, by: 'keeper' }
  await watchFeeds({ deployment, register: 'own', fetcher }, terminal, watching)
  await fetcher.close()
  return terminal.said()
}

async function findDocument(path: string) {
  return deployment.read('own', async (view) => {
    const { rows } = await queries.listDocuments(view)
    const found = rows.filter(({ source }) => source === site.origin + path)
    return Promise.all(found.map(({ id }) => queries.getDocument(view, id)))
  })
}

describe('a page of the web', { timeout: 60_000 }, () => {
  test('is recorded as it came, with the way there', async () => {
    served['/old'] = (_, response) => void response.writeHead(301, { location: '/ferry' }).end()
    served['/ferry'] = page('Ferry talks', 'Both sides met.')
    expect(await add('/old')).toMatchObject({ read: 1, unread: [] })
    const [document] = await findDocument('/old')
    expect(document).toMatchObject({ title: 'Ferry talks', url: `${site.origin}/ferry`, replaces: null })
    expect(document?.retrieval).toMatchObject({
      finalUrl: `${site.origin}/ferry`,
      status: 200,
      redirects: [{ url: `${site.origin}/old`, status: 301 }],
    })
    const kept = await deployment.store.read('originals', document?.sha256 ?? '')
    expect(kept.toString()).toBe(page('Ferry talks', 'Both sides met.'))
  })

  test('that cannot be had is named with the reason and hinders no other', async () => {
    served['/harbour'] = page('Harbour talks', 'They met at the harbour.')
    const intake = await add('/nowhere', '/harbour')
    expect(intake).toMatchObject({ read: 1 })
    expect(intake.unread).toEqual([
      { file: `${site.origin}/nowhere`, reason: expect.stringContaining('no such page'), kept: false },
    ])
  })

  test('is asked for again only if it has changed', async () => {
    served['/bridge'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(page('Bridge talks', 'They met on the bridge.'))
    }
    expect(await add('/bridge')).toMatchObject({ read: 1 })
    expect(await add('/bridge')).toMatchObject({ read: 0, unread: [] })
    expect((await add('/bridge')).duplicates[0]?.of).toContain('unchanged since')
  })

  test('whose frame alone has changed is no new document', async () => {
    let count = 0
    served['/clock'] = (_, response) => {
      count += 1
      response.end(`${page('Clock talks', 'They met under the clock.')}<!-- ${count} -->`)
    }
    expect(await add('/clock')).toMatchObject({ read: 1 })
    const again = await add('/clock')
    expect(again).toMatchObject({ read: 0, unread: [] })
    expect(again.duplicates[0]?.of).toContain('its words are as they were')
    expect(await findDocument('/clock')).toHaveLength(1)
  })

  test('that has changed is a new document that names the old, and the old names it', async () => {
    served['/price'] = page('Price talks', 'The price is 5 million dollars.')
    await add('/price')
    served['/price'] = page('Price talks', 'The price is 7 million dollars.')
    expect(await add('/price')).toMatchObject({ read: 1 })
    const states = await findDocument('/price')
    const earlier = states.find(({ replaces }) => replaces === null)
    const later = states.find(({ replaces }) => replaces !== null)
    expect(later?.replaces).toBe(earlier?.id)
    expect(earlier?.replacedBy).toBe(later?.id)
    expect(earlier?.text).toContain('5 million')
  })

  test('that is gone stays on record as it was', async () => {
    served['/gone'] = page('Gone talks', 'They met and left.')
    await add('/gone')
    const [document] = await findDocument('/gone')
    served['/gone'] = (_, response) => void response.writeHead(410).end()
    const { unread } = await add('/gone')
    expect(unread[0]?.reason).toContain(`stays on record as ${document?.id}`)
  })
})

describe('a feed that is watched', { timeout: 60_000 }, () => {
  test('gives the pages it lists, each once; what failed for a time comes with a later round', async () => {
    served['/news/1'] = page('First news', 'They met in the first week.')
    let isBroken = true
    served['/news/2'] = (_, response) => {
      if (isBroken) response.destroy()
      else response.end(page('Second news', 'They met in the second week.'))
    }
    feed.items = ['/news/1', '/news/2']
    const first = await watchOnce()
    expect(first).toContain('1 new, 1 not read')
    expect(first).toContain('First news')
    isBroken = false
    const second = await watchOnce()
    expect(second).toContain('1 new')
    expect(second).toContain('Second news')
    expect(second).not.toContain('First news')
    const asked = site.asked.length
    expect(await watchOnce()).toBe('')
    // robots.txt, and the feed that answers that nothing has changed.
    expect(site.asked.length - asked).toBe(2)
    served['/news/3'] = page('Third news', 'They met in the third week.')
    feed.items = ['/news/3', ...feed.items]
    expect(await watchOnce()).toContain('Third news')
  }, 120_000)

  test('that cannot be read is told', async () => {
    const terminal = listen()
    const fetcher = openWeb(terminal, CHOICES)
    const feeds = [`${site.origin}/nowhere.xml`, `${site.origin}/ferry`]
    const watching = { feeds, everyMs: undefined, by: 'keeper' }
    expect(await watchFeeds({ deployment, register: 'own', fetcher }, terminal, watching)).toBe(2)
    expect(terminal.said()).toContain('no such page')
    expect(terminal.said()).toContain('it is no feed')
    await fetcher.close()
  })

  test('the chain, the originals and the quotes of it all are sound', async () => {
    const checked = await checkDeployment(deployment, () => undefined)
    expect(checked.flatMap(({ faults }) => faults)).toEqual([])
  })
})

describe('on the command line', { timeout: 120_000 }, () => {
  function start(...argv: readonly string[]) {
    const { DATABASE_URL: _, ...env } = process.env
    const data = ['--data', join(root, 'commanded')]
    const child = spawn(process.execPath, [CLI, ...argv, ...data], { cwd: root, env })
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    return { child, said: () => said.join(''), ended: once(child, 'close') }
  }

  test('an inner address is refused, and opened by --allow-host', async () => {
    const refused = start('add', `${site.origin}/harbour`)
    expect((await refused.ended)[0]).toBe(1)
    expect(refused.said()).toContain('--allow-host 127.0.0.1')
    const allowed = start('add', `${site.origin}/harbour`, '--allow-host', '127.0.0.1', '--pause', '0')
    expect((await allowed.ended)[0], allowed.said()).toBe(0)
  })

  test('a watch lets other commands in, and ends cleanly when it is asked to', async () => {
    feed.items = ['/news/1']
    const watch = start('watch', `${site.origin}/feed.xml`, '--allow-host', '127.0.0.1', '--pause', '0')
    while (!watch.said().includes('First news') && watch.child.exitCode === null) await pause(50)
    const beside = start('add', '--follow', `${site.origin}/feed.xml`, '--allow-host', '127.0.0.1', '--pause', '0')
    expect((await beside.ended)[0], beside.said()).toBe(0)
    watch.child.kill('SIGTERM')
    expect((await watch.ended)[0], watch.said()).toBe(0)
    expect(watch.said()).toContain('everything is kept')
  })
})

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
