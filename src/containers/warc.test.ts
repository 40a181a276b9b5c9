import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { writeAnswer as answer, writeRecord as record } from '../../scripts/written-files.mjs'
import { openBudget } from './budget.js'
import { openByteStream } from './byte-stream.js'
import { readPackedWarc, readWarc } from './warc.js'

const LIMITS = { largest: 10_000, budget: openBudget(0) }

async function list(file: Buffer, { packed = false, size = file.length } = {}): Promise<string[]> {
  async function* pieces() {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size)
  }
  const listed: string[] = []
  const stream = openByteStream(pieces())
  for await (const found of packed ? readPackedWarc(stream, LIMITS) : readWarc(stream, LIMITS)) {
    listed.push(found.ok ? `${found.retrieval?.url} ${found.bytes}` : `! ${found.place}: ${found.reason}`)
  }
  return listed
}

const page = (n: number) => record('response', `https://paper.example/${n}`, answer(`<p>Page ${n}</p>`))
const PAGES = [1, 2, 3].map((n) => `https://paper.example/${n} <p>Page ${n}</p>`)

describe('a web archive', () => {
  test.each([
    ['its own description', record('warcinfo', '', Buffer.from('software: crawler'))],
    ['what was asked', record('request', 'https://paper.example/', Buffer.from('GET / HTTP/1.1\r\n\r\n'))],
    ['a page that was not there', record('response', 'https://paper.example/x', answer('Not found', { status: 404 }))],
    ['a redirection', record('response', 'https://paper.example/y', answer('Moved', { status: 301 }))],
    [
      'a picture',
      record('response', 'https://paper.example/z.png', answer('…', { headers: ['Content-Type: image/png'] })),
    ],
    [
      'a script',
      record('response', 'https://a.example/z', answer('…', { headers: ['content-type: text/javascript'] })),
    ],
    ['an answer without a body', record('response', 'https://paper.example/e', answer(''))],
    ['an address looked up', record('response', 'dns:paper.example', Buffer.from('20310513 paper.example. 1 IN A'))],
  ])('holds more than documents: %s is none', async (_, bytes) => {
    expect(await list(Buffer.concat([page(1), bytes, page(2)]))).toEqual([PAGES[0], PAGES[1]])
  })

  test.each([1, 3, 50, 4096])('is read in pieces of any size: %i', async (size) => {
    expect(await list(Buffer.concat([page(1), page(2), page(3)]), { size })).toEqual(PAGES)
  })

  test('keeps the moment, the address and the headers of a page, but not its cookies', async () => {
    const sent = answer('<p>Words</p>', {
      headers: ['Content-Type: text/html; charset=utf-8', 'Set-Cookie: who=1', 'Vary: a', 'vary: b'],
    })
    async function* pieces() {
      yield record('response', '<https://paper.example/a>', sent)
    }
    for await (const found of readWarc(openByteStream(pieces()), LIMITS)) {
      expect(found).toMatchObject({
        ok: true,
        place: 'record 1, https://paper.example/a',
        retrieval: {
          url: 'https://paper.example/a',
          at: '2031-05-13T08:00:00Z',
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8', vary: 'a, b' },
        },
      })
    }
  })

  test.each<[string, Buffer, readonly string[]]>([
    ['packed', gzipSync('<p>Words</p>'), ['Content-Encoding: gzip']],
    ['packed with Brotli', brotliCompressSync('<p>Words</p>'), ['Content-Encoding: br']],
    ['said to be packed, and stored unpacked', Buffer.from('<p>Words</p>'), ['Content-Encoding: gzip']],
    ['in chunks', Buffer.from('5;x=y\r\n<p>Wo\r\n7\r\nrds</p>\r\n0\r\n\r\n'), ['Transfer-Encoding: chunked']],
    ['said to be in chunks, and stored whole', Buffer.from('<p>Words</p>'), ['Transfer-Encoding: chunked']],
  ])('unpacks a body that is %s', async (_, body, headers) => {
    expect(await list(record('response', 'https://paper.example/a', answer(body, { headers })))).toEqual([
      'https://paper.example/a <p>Words</p>',
    ])
  })

  test('texts converted from pages and pages kept without their headers are documents too', async () => {
    const file = Buffer.concat([
      record('conversion', 'https://paper.example/1', Buffer.from('Words.'), 'text/plain'),
      record('resource', 'https://paper.example/2', Buffer.from('<p>Words</p>'), 'text/html'),
    ])
    expect(await list(file)).toEqual(['https://paper.example/1 Words.', 'https://paper.example/2 <p>Words</p>'])
  })
})

describe('a damaged record costs itself alone', () => {
  const broken = Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nwords\r\n\r\n')
  const longer = Buffer.from(
    page(2)
      .toString()
      .replace(/Content-Length: (\d+)/, (_, n) => `Content-Length: ${Number(n) - 5}`),
  )

  test.each<[string, Buffer, string]>([
    ['without a length', broken, '! record 2: damaged: its head is not one of a web archive'],
    [
      'with words that are no record',
      Buffer.from('words\r\nwords\r\n'),
      '! record 2: damaged: its head is not one of a web archive',
    ],
    ['with a wrong length', longer, '! record 2: damaged: it is longer or shorter than it says'],
    [
      'whose page is too large',
      record('response', 'https://paper.example/l', answer('a'.repeat(20_000))),
      '! record 2, https://paper.example/l: larger than 0.01 MB',
    ],
    [
      'whose page unpacks to too much',
      record(
        'response',
        'https://paper.example/b',
        answer(gzipSync('a'.repeat(20_000)), { headers: ['Content-Encoding: gzip'] }),
      ),
      '! record 2, https://paper.example/b: unpacks to more than 0.010001 MB',
    ],
    [
      'without an answer',
      record('response', 'https://paper.example/n', Buffer.from('words')),
      '! record 2, https://paper.example/n: no answer of a server: its first line is not one of HTTP',
    ],
  ])('%s', async (_, bytes, said) => {
    expect(await list(Buffer.concat([page(1), bytes, page(3)]))).toEqual([PAGES[0], said, PAGES[2]])
  })

  test('at the end of a file that was cut off', async () => {
    const file = Buffer.concat([page(1), page(2)])
    expect(await list(file.subarray(0, -30))).toEqual([
      PAGES[0],
      '! record 2, https://paper.example/2: cut off before its end',
    ])
  })

  test('in an archive whose records are packed one by one', async () => {
    const damaged = gzipSync(page(2))
    damaged.fill(0xaa, 20, 60)
    const listed = await list(Buffer.concat([gzipSync(page(1)), damaged, gzipSync(page(3))]), { packed: true })
    expect(listed.at(0)).toBe(PAGES[0])
    expect(listed.at(1)).toMatch(/^! record \d: damaged/)
    expect(listed.at(-1)).toBe(PAGES[2])
  })

  test('a packed record whose check sum does not fit is not taken', async () => {
    const damaged = gzipSync(page(2))
    damaged[damaged.length - 7] = (damaged[damaged.length - 7] ?? 0) ^ 1
    const listed = await list(Buffer.concat([gzipSync(page(1)), damaged, gzipSync(page(3))]), { packed: true })
    expect(listed.filter((line) => !line.startsWith('!'))).toEqual([PAGES[0], PAGES[2]])
  })
})
