import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { type Fetcher, type FetcherSettings, type Fetching, openFetcher } from './fetcher.js'
import { type Answering, openSite, type TestSite } from './server.test-support.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function site(paths: Readonly<Record<string, Answering | string>>): Promise<TestSite> {
  const opened = await openSite(paths)
  closing.push(opened.close)
  return opened
}

function fetcher(settings: Partial<FetcherSettings> = {}): Fetcher {
  const opened = openFetcher({
    agent: 'Rapporteur/0 (desk@lakes-forum.example)',
    allowedHosts: ['127.0.0.1'],
    pauseMs: 0,
    largest: 100_000,
    stopping: new AbortController().signal,
    patience: { attempts: 3, firstPauseMs: 5 },
    ...settings,
  })
  closing.push(opened.close)
  return opened
}

function reasonOf(fetching: Fetching): string {
  return fetching.kind === 'failed' ? fetching.reason : `not refused: ${fetching.kind}`
}

const send =
  (status: number, headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = ''): Answering =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)

describe('an address that is never fetched', () => {
  test.each([
    ['http://127.0.0.1:1/', 'this machine itself'],
    ['http://2130706433/', 'this machine itself'],
    ['http://0x7f.1/', 'this machine itself'],
    ['http://localhost:1/', 'this machine itself'],
    ['http://10.0.0.8/', 'a private network'],
    ['http://172.16.4.1/', 'a private network'],
    ['http://192.168.1.1/', 'a private network'],
    ['http://169.254.169.254/latest/meta-data/', 'the local link'],
    ['http://100.64.0.1/', 'inner network'],
    ['http://224.0.0.1/', 'many machines at once'],
    ['http://0.0.0.0/', 'no machine at all'],
    ['http://[::1]/', 'this machine itself'],
    ['http://[fe80::1]/', 'the local link'],
    ['http://[fd00::1]/', 'a private network'],
    ['http://[::ffff:127.0.0.1]/', 'in disguise'],
    ['http://[64:ff9b::a00:1]/', 'a private network'],
    ['file:///etc/passwd', 'only http and https'],
    ['http://desk:secret@lakes-forum.example/', 'name or password'],
    ['http://', 'not a whole web address'],
  ])('%s', async (address, reason) => {
    const outcome = await fetcher({ allowedHosts: [] }).fetch(address)
    expect(reasonOf(outcome)).toContain(reason)
    expect(outcome).toMatchObject({ isPassing: false })
  })

  test('a name whose look-up answers with an inner address, even beside a public one', async () => {
    const lookUp = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const outcome = await fetcher({ allowedHosts: [], lookUp }).fetch('http://lakes-forum.example/')
    expect(reasonOf(outcome)).toContain('lakes-forum.example (127.0.0.1) leads to this machine itself')
    expect(reasonOf(outcome)).toContain('--allow-host lakes-forum.example')
  })

  test('a name that turns inward after it was looked up once', async () => {
    const there = await site({ '/page': 'never to be seen' })
    const { port } = new URL(there.origin)
    let looked = 0
    const lookUp = async () => {
      looked += 1
      return [{ address: looked === 1 ? '203.0.114.1' : '127.0.0.1', family: 4 }]
    }
    const limits = { connect: 200, head: 200, pause: 200, whole: 300 }
    const outcome = await fetcher({ allowedHosts: [], lookUp, limits }).fetch(`http://turning.example:${port}/page`)
    expect(reasonOf(outcome)).toContain('this machine itself')
    expect(there.asked).toEqual([])
  })

  test('an inner address behind a redirect', async () => {
    const there = await site({ '/moved': send(302, { location: 'http://169.254.169.254/secret' }) })
    expect(reasonOf(await fetcher().fetch(`${there.origin}/moved`))).toContain('the local link')
  })

  test('another scheme behind a redirect', async () => {
    const there = await site({ '/moved': send(302, { location: 'file:///etc/passwd' }) })
    expect(reasonOf(await fetcher().fetch(`${there.origin}/moved`))).toContain('only http and https')
  })
})

describe('a page', () => {
  test('is had with its headers, its final address and the way there', async () => {
    const there = await site({
      '/old': send(301, { location: '/new?a=1' }),
      '/new?a=1': send(200, { 'content-type': 'text/plain', etag: '"7"', 'set-cookie': 'visitor=9' }, 'Lakes.'),
    })
    const outcome = await fetcher().fetch(`${there.origin}/old#part`)
    if (outcome.kind !== 'page') throw new Error(reasonOf(outcome))
    expect(Buffer.from(outcome.bytes).toString()).toBe('Lakes.')
    const { retrieval } = outcome
    expect(retrieval).toMatchObject({
      url: `${there.origin}/old`,
      finalUrl: `${there.origin}/new?a=1`,
      status: 200,
      redirects: [{ url: `${there.origin}/old`, status: 301 }],
    })
    expect(retrieval.headers).toMatchObject({ 'content-type': 'text/plain', etag: '"7"' })
    expect(retrieval.headers).not.toHaveProperty('set-cookie')
    expect(there.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/old', '/new?a=1'])
    expect(there.asked[1]?.headers['user-agent']).toBe('Rapporteur/0 (desk@lakes-forum.example)')
  })

  test('is not sent again where it is unchanged', async () => {
    const there = await site({
      '/page': (request, response) => {
        if (request.headers['if-none-match'] === '"7"') response.writeHead(304, { etag: '"7"' }).end()
        else response.writeHead(200, { etag: '"7"' }).end('Lakes.')
      },
      '/moved': send(302, { location: '/page' }),
    })
    const known = { finalUrl: `${there.origin}/page`, etag: '"7"', lastModified: 'Sat, 17 May 2031 09:00:00 GMT' }
    const open = fetcher()
    expect(await open.fetch(`${there.origin}/page`, known)).toMatchObject({ kind: 'unchanged' })
    expect(await open.fetch(`${there.origin}/moved`, known)).toMatchObject({ kind: 'unchanged' })
    const moved = there.asked.find(({ path }) => path === '/moved')
    expect(moved?.headers['if-none-match']).toBeUndefined()
  })

  test('comes decompressed', async () => {
    const there = await site({ '/page': send(200, { 'content-encoding': 'gzip' }, gzipSync('Lakes and rivers.')) })
    const outcome = await fetcher().fetch(`${there.origin}/page`)
    expect(outcome.kind === 'page' && Buffer.from(outcome.bytes).toString()).toBe('Lakes and rivers.')
  })
})

describe('what is broken off', () => {
  const endless: Answering = (_, response) => {
    response.writeHead(200)
    const more = () => {
      while (response.write('x'.repeat(10_000)));
      response.once('drain', more)
    }
    more()
  }
  test.each<readonly [string, Answering, string]>([
    ['a page without end', endless, 'larger than 0.1 MB'],
    ['a page that says it is too large', send(200, { 'content-length': '100001' }, 'x'.repeat(100_001)), 'larger than'],
    [
      'a small answer that swells when decompressed',
      send(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000))),
      'larger than 0.1 MB',
    ],
    ['compressed twice', send(200, { 'content-encoding': 'gzip, gzip' }, 'x'), 'several times over'],
    ['in an unknown encoding', send(200, { 'content-encoding': 'zstd' }, 'x'), 'was not asked for'],
    ['damaged', send(200, { 'content-encoding': 'gzip' }, 'no gzip at all'), 'cannot be decompressed'],
    [
      'cut short',
      send(200, { 'content-encoding': 'gzip' }, gzipSync('Lakes.'.repeat(99)).subarray(0, 30)),
      'decompressed',
    ],
    ['a redirect to itself', send(302, { location: '/page' }), 'more than 8 times'],
    ['a redirect to nowhere', send(302), 'without saying where'],
    ['gone', send(410), 'no such page (status 410)'],
    ['for subscribers', send(403), 'save the page yourself'],
    ['not modified, to a first request', send(304), 'first request'],
    ['no content', send(204), 'status 204'],
  ])('%s', async (_, answer, reason) => {
    const there = await site({ '/page': answer })
    expect(reasonOf(await fetcher().fetch(`${there.origin}/page`))).toContain(reason)
  })

  test.each<readonly [string, Answering]>([
    ['a site that never answers', () => undefined],
    ['a page that stops in the middle', (_, response) => void response.writeHead(200).write('x')],
    [
      'a page that comes a drop at a time',
      (_, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ])('%s', async (_, answer) => {
    const there = await site({ '/page': answer })
    const limits = { connect: 200, head: 200, pause: 200, whole: 300 }
    const open = fetcher({ limits, patience: { attempts: 1 } })
    expect(await open.fetch(`${there.origin}/page`)).toMatchObject({ kind: 'failed', isPassing: true })
  })

  test('whatever is under way when the person asks to stop', async () => {
    const there = await site({ '/page': send(503, { 'retry-after': '60' }) })
    const stop = new AbortController()
    const outcome = fetcher({ stopping: stop.signal }).fetch(`${there.origin}/page`)
    setTimeout(() => stop.abort(), 100)
    expect(reasonOf(await outcome)).toContain('stopped before it was fetched')
  })
})

describe('patience', () => {
  test('a site that is overloaded is asked again, no sooner than it says', async () => {
    const there = await site({
      '/page': (_, response, count) => {
        if (count === 1) response.writeHead(503, { 'retry-after': '1' }).end()
        else response.writeHead(200).end('Lakes.')
      },
    })
    expect(await fetcher().fetch(`${there.origin}/page`)).toMatchObject({ kind: 'page' })
    const [first, second] = there.asked.filter(({ path }) => path === '/page')
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950)
  })

  test('a site that asks for hours is left alone, and what it asks for is told', async () => {
    const there = await site({ '/page': send(429, { 'retry-after': '7200' }) })
    expect(reasonOf(await fetcher().fetch(`${there.origin}/page`))).toContain('try again in 2 hours, as it asks')
    expect(there.asked.filter(({ path }) => path === '/page')).toHaveLength(1)
  })

  test('it ends', async () => {
    const there = await site({ '/page': send(500) })
    expect(await fetcher().fetch(`${there.origin}/page`)).toMatchObject({ kind: 'failed', isPassing: true })
    expect(there.asked.filter(({ path }) => path === '/page')).toHaveLength(3)
  })

  test('a page that is not there is asked for once', async () => {
    const there = await site({})
    expect(await fetcher().fetch(`${there.origin}/page`)).toMatchObject({ isGone: true, isPassing: false })
    expect(there.asked.filter(({ path }) => path === '/page')).toHaveLength(1)
  })
})

describe('politeness', () => {
  test('requests to one host come one at a time, with a pause between', async () => {
    let underWay = 0
    let most = 0
    const slow: Answering = (_, response) => {
      underWay += 1
      most = Math.max(most, underWay)
      setTimeout(() => {
        underWay -= 1
        response.end('x')
      }, 20)
    }
    const there = await site({ '/a': slow, '/b': slow, '/c': slow })
    const open = fetcher({ pauseMs: 100 })
    await Promise.all(['/a', '/b', '/c'].map((path) => open.fetch(there.origin + path)))
    expect(most).toBe(1)
    const times = there.asked.filter(({ path }) => path !== '/robots.txt').map(({ at }) => at)
    for (const [index, at] of times.entries()) {
      if (index > 0) expect(at - (times[index - 1] ?? 0)).toBeGreaterThan(95)
    }
  })
})
