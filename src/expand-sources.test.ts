import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { writeAnswer as answer, writeRecord as record } from '../scripts/written-files.mjs'
import type { Source } from './arrivals.js'
import { listMembers } from './documents/members.js'
import { expandSources } from './expand-sources.js'
import type { ReaderAnswer, ReaderTask } from './reader-task.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-expand-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The pool's part in it, without threads. */
async function read(task: ReaderTask): Promise<ReaderAnswer> {
  if (task.kind !== 'members') throw new Error(task.kind)
  const members = await listMembers(task.container, task.bytes)
  return members.ok ? { ...members, kind: 'members' } : members
}
const readers = async () => ({ read })

async function expand(
  bytes: string | Buffer,
  { isDescribed = false, asFile = false } = {},
): Promise<readonly Source[]> {
  const content = Buffer.from(bytes as string)
  const path = join(folder, 'file')
  if (asFile) writeFileSync(path, content)
  const source: Source = asFile
    ? { ok: true, name: 'file', path, size: content.length }
    : { ok: true, name: 'file', bytes: content }
  const found: Source[] = []
  for await (const each of expandSources([source], { readers, isDescribed }).each) found.push(each)
  return found
}

/** Each source in a line: its name and how its words begin, or why it is not there. */
function tell(sources: readonly Source[]): readonly string[] {
  return sources.map((source) => {
    if (!source.ok) return `! ${source.name}: ${source.reason}`
    if ('of' in source) return source.of
    if ('flow' in source) return 'flow'
    const words = 'bytes' in source ? Buffer.from(source.bytes).toString().slice(0, 20) : '(file)'
    return source.unread ? `? ${source.name}: ${source.unread.reason}` : `${source.name} = ${words}`
  })
}

async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content as string), name)
  archive.end()
  return buffer(archive.outputStream)
}

describe('a document by itself', () => {
  test.each([
    ['text', 'The ministers met.'],
    ['a page', '<p>The ministers met.</p>'],
    ['a text that begins like a mail', 'From: the press office\nDate: 13 May\n\nThe ministers met.'],
    ['a page about feeds', '<!-- about <rss> --><html><p>How feeds work</p></html>'],
    ['JSON over several lines', '{\n  "text": "The ministers met."\n}'],
    ['nothing', ''],
  ])('stays itself: %s', async (_, bytes) => {
    expect(await expand(bytes)).toEqual([{ ok: true, name: 'file', bytes: Buffer.from(bytes) }])
    expect(await expand(bytes, { asFile: true })).toMatchObject([
      { ok: true, name: 'file', path: join(folder, 'file') },
    ])
  })

  test('an office document stays itself, though it has the form of an archive', async () => {
    const file = await zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
    expect(await expand(file)).toMatchObject([{ ok: true, name: 'file', bytes: file }])
  })
})

describe('documents in other files', () => {
  test.each([false, true])('those of an archive come under their paths; as a file: %s', async (asFile) => {
    const file = await zip({
      'one.txt': 'One.',
      '.hidden': 'x',
      '__MACOSX/._one.txt': 'x',
      'b/two.html': '<p>Two',
      'in.zip': await zip({ 'three.txt': 'Three.' }),
      'four.txt.gz': gzipSync('Four.'),
    })
    const found = await expand(file, { asFile })
    expect(tell(found)).toEqual([
      'file/one.txt = One.',
      'file/b/two.html = <p>Two',
      'file/in.zip/three.txt = Three.',
      'file/four.txt = Four.',
    ])
    expect(found[2]).toMatchObject({ within: { container: 'file/in.zip', place: 'three.txt' } })
  })

  test('lines of JSON are documents, and a damaged one costs itself', async () => {
    const lines = ['{"text": "One."}', '', '{"text": "Two', '{"html": "<p>Three"}']
    expect(tell(await expand(lines.join('\n')))).toEqual([
      'file, line 1 = {"text": "One."}',
      '! file, line 3: not JSON; each line must be one object with "text" or "html"',
      'file, line 4 = {"html": "<p>Three"}',
    ])
  })

  test('pages of a web archive keep how they came', async () => {
    const page = record('response', 'https://paper.example/1', answer('<p>Words</p>'))
    for (const file of [page, gzipSync(page), gzipSync(gzipSync(page))]) {
      expect(await expand(file)).toMatchObject([
        { retrieval: { url: 'https://paper.example/1', headers: { 'content-type': 'text/html' } }, within: {} },
      ])
    }
  })

  test('items of a feed are documents of their own, those that are announced only are not', async () => {
    const item = (n: number, words: string) =>
      `<item><title>Item ${n}</title><link>/${n}</link><pubDate>Tue, 13 May 2031 08:00:00 +0500</pubDate><description>${words}</description></item>`
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title><link>https://paper.example/</link>${item(1, 'The ministers met.')}${item(2, '')}</channel></rss>`
    const [first, ...rest] = await expand(feed)
    expect(rest).toEqual([])
    expect(first?.name).toBe('file, item 1, https://paper.example/1')
    expect(first && 'bytes' in first && JSON.parse(String(first.bytes))).toEqual({
      url: 'https://paper.example/1',
      title: 'Item 1',
      published: '2031-05-13T08:00:00+05:00',
      outlet: 'The Paper',
      authors: [],
      html: '<h1>Item 1</h1>\nThe ministers met.',
    })
  })

  test('a mail is a document, and so is what is attached to it', async () => {
    const mail = [
      'From: Press Office <press@ministry.example>\nDate: Tue, 13 May 2031 01:30:00 +0500\nSubject: Talks\nMIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe ministers met.',
      '--b\nContent-Type: text/plain; name=note.txt\nContent-Disposition: attachment; filename=note.txt\n\nA note.',
      '--b\nContent-Type: image/png; name=logo.png\nContent-Disposition: attachment; filename=logo.png\n\nx\n--b--',
    ]
    expect(tell(await expand(mail.join('\n')))).toEqual([
      'file = From: Press Office <',
      'file, attachment 1 (note.txt) = A note.\n',
    ])
  })
})

describe('what cannot be opened', () => {
  test('an archive cut off is kept whole, with the reason', async () => {
    const file = await zip({ 'one.txt': 'One.' })
    expect(tell(await expand(file.subarray(0, -10)))).toEqual([
      expect.stringMatching(/^\? file: damaged: its directory.*cut off$/),
    ])
  })

  test('a file within an archive whose bytes were changed costs itself', async () => {
    const file = await zip({ 'one.txt': 'The first of them.', 'two.txt': 'Two.' })
    file.writeUInt8(0xff, 40)
    expect(tell(await expand(file))).toEqual([
      expect.stringMatching(/^! file\/one.txt: damaged/),
      'file/two.txt = Two.',
    ])
  })

  test('a file that unpacks to far more than its size is kept unread', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `${n}.txt`)
    const found = tell(
      await expand(await zip(Object.fromEntries(names.map((name) => [name, Buffer.alloc(19_000_000, ' ')])))),
    )
    expect(found.slice(0, -1)).toHaveLength(10)
    expect(found.at(-1)).toContain('? file: it unpacks to more than 200')
  })

  test('containers within containers are opened so far and no further', async () => {
    let file = gzipSync('Words.')
    for (let depth = 0; depth < 6; depth += 1) file = gzipSync(file)
    expect(tell(await expand(file))).toEqual(['? file: a container within so many others; unpack it by hand'])
  })

  test('one document was announced, and the file holds several', async () => {
    const file = await zip({ 'one.txt': 'One.', 'two.txt': 'Two.' })
    expect(tell(await expand(file, { isDescribed: true }))).toEqual([expect.stringContaining('describe one')])
  })

  test('an empty archive says so', async () => {
    expect(tell(await expand(await zip({})))).toEqual(['? file: there is no document in it'])
  })
})

test.each([
  ['a document', 'The ministers met.', ['standard input = The ministers met.']],
  [
    'lines',
    '{"text": "One."}\n{"text": "Two."}\n',
    ['standard input, line 1 = {"text": "One."}', 'standard input, line 2 = {"text": "Two."}'],
  ],
  [
    'more than a document may have',
    'a'.repeat(20_000_001),
    ['! standard input: larger than 20 MB; save it as a file and add that'],
  ],
])('what comes over the input is looked into as it flows: %s', async (_, words, told) => {
  async function* flow() {
    for (let at = 0; at < words.length; at += 65_536) yield Buffer.from(words.slice(at, at + 65_536))
  }
  const found: Source[] = []
  for await (const each of expandSources([{ ok: true, name: 'standard input', flow: flow() }], { readers }).each)
    found.push(each)
  expect(tell(found)).toEqual(told)
})

test('an archive comes over the input whole', async () => {
  const file = await zip({ 'one.txt': 'One.' })
  async function* flow() {
    yield file
  }
  const found: Source[] = []
  for await (const each of expandSources([{ ok: true, name: 'standard input', flow: flow() }], { readers }).each)
    found.push(each)
  expect(tell(found)).toEqual(['standard input/one.txt = One.'])
})

test('the share of the input is told where nobody knows how many documents there are', async () => {
  const file = await zip({ 'one.txt': 'One.', 'two.txt': 'Two.' })
  const { each, total, share } = expandSources([{ ok: true, name: 'a', bytes: file }], { readers })
  expect(total()).toBe(1)
  for await (const _ of each);
  expect([total(), share?.()]).toEqual([undefined, 1])
})
