import { createHash } from 'node:crypto'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { expectLaw } from './laws.test-support.js'
import { readDocument, readHtml, readText } from './read-document.js'
import { LARGEST_DOCUMENT, REFUSALS, type Refusal } from './refusals.js'

const RETRIEVAL = {
  url: 'https://sender.example/asked',
  finalUrl: 'https://sender.example/answered',
  status: 200,
  at: '2031-05-13T08:00:00.000Z',
  redirects: [],
}

const read = (content: string | Uint8Array, contentType?: string) =>
  readDocument(typeof content === 'string' ? Buffer.from(content) : content, {
    name: 'as-received',
    ...(contentType === undefined ? {} : { retrieval: { ...RETRIEVAL, headers: { 'content-type': contentType } } }),
  })

async function getDocument(content: string | Uint8Array, contentType?: string): Promise<CanonicalDocument> {
  const outcome = await read(content, contentType)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.document
}

const latin1 = (bytes: string) => Buffer.from(bytes, 'latin1')

describe('what is not read is refused with a reason', () => {
  test.each<[string, Uint8Array, Refusal]>([
    ['an empty file', latin1(''), 'empty'],
    ['white space alone', latin1(' \r\n\t '), 'empty'],
    ['a byte-order mark alone', latin1('\xef\xbb\xbf'), 'empty'],
    ['a page drawn by a script', latin1('<html><body><script>draw()</script></body></html>'), 'no-words'],
    ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3'), 'pdf-damaged'],
    [
      'a Word document cut off',
      latin1('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml word/document.xml'),
      'docx-damaged',
    ],
    ['a compressed file', latin1('\x1f\x8b\x08\x00'), 'archive'],
    ['an old Word document', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'doc'],
    ['rich text', latin1('{\\rtf1\\ansi words}'), 'rtf'],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\x00\x00'), 'image'],
    ['a photograph', latin1('\xff\xd8\xff\xe0'), 'image'],
    ['a film', latin1('\x00\x00\x00\x18ftypmp42'), 'sound'],
    ['a program', latin1('MZ\x90\x00\x03\x00'), 'program'],
    ['a program of another system', latin1('\x7fELF\x02\x01'), 'program'],
    ['a database', latin1('SQLite format 3\x00'), 'database'],
    ['a web archive', latin1('WARC/1.1\r\nWARC-Type: warcinfo\r\n'), 'warc'],
    ['a feed', latin1('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'), 'feed'],
    ['other XML', latin1('<?xml version="1.0"?><ledger><sum>4</sum></ledger>'), 'xml'],
    ['JSON that is no document', latin1('{"words": "The ministers met."}'), 'json'],
    ['a text without words', latin1('{"text": " "}'), 'empty'],
    ['JSON lines', latin1('{"text": "One."}\n{"text": "Two."}\n'), 'json'],
    [
      'a mail without words',
      latin1('From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n'),
      'no-words',
    ],
    ['text with a NUL', latin1('The ministers\0 met.'), 'binary'],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 31)), 'binary'],
  ])('%s', async (_, bytes, refusal) => {
    expect(await read(bytes)).toMatchObject({ ok: false, reason: REFUSALS[refusal] })
  })

  test('fifty megabytes are refused at once, with the limit named', async () => {
    const started = performance.now()
    const outcome = await read(Buffer.alloc(50_000_000, 'a'))
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('20 MB') })
    expect(performance.now() - started).toBeLessThan(2000)
    expect(LARGEST_DOCUMENT).toBe(20_000_000)
  })

  test.each([
    ['a text that begins with MZ', 'MZ is how the old files were stamped, the archivist said.'],
    ['a text that begins with BM', 'BM Holding signed the paper in Almaty.'],
    ['a bracketed opening', '[Translated from Kazakh] The minister spoke first.'],
    ['a text about tags', 'The page used a <p> tag and a <div> tag, she explained.'],
    ['an address in angle brackets', '<press@ministry.example> wrote: the talks are off.'],
  ])('%s is text', async (_, text) => {
    expect(await read(text)).toMatchObject({ ok: true, mediaType: 'text/plain', document: { text } })
  })
})

describe('the format is told by the content', () => {
  test.each([
    '<!DOCTYPE html><title>Talks</title><p>The ministers met.',
    '\n <html><body><p>The ministers met.</p></body></html>',
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><body><p>The ministers met.</p></body></html>',
    '<!-- saved from the site --><html><body>The ministers met.</body></html>',
    '<p>The ministers met.</p>',
  ])('%s', async (html) => {
    expect(await read(html)).toMatchObject({ ok: true, mediaType: 'text/html' })
    expect((await getDocument(html)).text).toContain('The ministers met.')
  })

  test('a page cut off in the middle is read as far as it goes', async () => {
    expect((await getDocument('<html><body><p>The ministers met.</p><p>They spoke of wat')).text).toBe(
      'The ministers met.\n\nThey spoke of wat',
    )
  })
})

describe('encodings', () => {
  const russian = 'Министры иностранных дел пяти стран встретились в среду и обсудили уровень моря.'
  const french = 'Le ministre « des Affaires étrangères » a déclaré qu’il était prêt à négocier.'

  test.each([
    ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'iso-8859-5', 'cp866'].map(
      (name) => [name, russian] as const,
    ),
    ...['utf-8', 'utf-16le', 'windows-1252'].map((name) => [name, french] as const),
  ])('%s is told by its bytes: %s', async (name, text) => {
    expect((await getDocument(iconv.encode(text, name))).text).toBe(text)
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('the byte-order mark of %s is no part of the text', async (name) => {
    expect((await getDocument(iconv.encode(russian, name, { addBOM: true }))).text).toBe(russian)
  })

  test('a page is read as it declares', async () => {
    const html = `<html><head><meta charset="windows-1251"></head><body><p>${russian}</p></body></html>`
    expect((await getDocument(iconv.encode(html, 'windows-1251'))).text).toBe(russian)
  })

  test('a content type outranks the page, and valid UTF-8 outranks both', async () => {
    expect((await getDocument(iconv.encode('Шу', 'koi8-r'), 'text/plain; charset=koi8-r')).text).toBe('Шу')
    expect((await getDocument(`<html><head><meta charset="windows-1251"></head><p>${russian}</p>`)).text).toBe(russian)
  })

  test('UTF-8 cut off in the middle of a letter loses that letter only', async () => {
    const bytes = Buffer.from(russian.slice(0, 40))
    expect((await getDocument(bytes.subarray(0, -1))).text).toBe(`${russian.slice(0, 39)}\ufffd`)
  })

  test('carriage returns become line feeds and nothing else changes', async () => {
    expect((await getDocument('One.\r\nTwo.\rThree.\n\n  Four. \t')).text).toBe('One.\nTwo.\nThree.\n\n  Four. \t')
  })
})

describe('a text handed in as text', () => {
  test('stays as it is, byte-order mark and carriage returns included', () => {
    const text = '\ufeffOne.\r\nTwo three.'
    expect(readText(text).text).toBe(text)
    expect(readText(text).textSha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  test('what no database keeps becomes U+FFFD, one unit for one', () => {
    expect(readText('One\0 two \ud800 three \udc00\ud83d\ude00.').text).toBe(
      'One\ufffd two \ufffd three \ufffd\ud83d\ude00.',
    )
  })

  test('what is given outranks what is printed', () => {
    const given = { title: 'Given', published: '2031-02', outlet: 'The Given', url: 'https://given.example/1' }
    const text =
      'Printed title of the day\n\nBy Ann Smith March 1, 2030\n\nThe ministers met in the old town hall and spoke for an hour.'
    expect(readText(text, given)).toMatchObject({ ...given, publishedBasis: 'given', authors: ['Ann Smith'] })
    expect(readText(text)).toMatchObject({ published: '2030-03-01', publishedBasis: 'byline' })
  })

  test('a page without words is an empty text without blocks', () => {
    expect(readHtml('<script>1</script>')).toMatchObject({ text: '', blocks: [] })
  })
})

const LINES = fc.constantFrom(
  ...[
    'By Ann Smith',
    'March 1, 2031',
    'Photo: agency',
    '2 Comments',
    'Related articles',
    '17.1 C',
    'HomeWorldTalks',
    '- an item',
  ],
  ...[
    'ASTANA, March 1 (Agency) - The ministers of five states met on Monday in the capital.',
    'Sunday, June 4, 2023',
    '',
    '   ',
  ],
  ...[
    'The ministers of five states met on Monday in the capital and spoke about water.',
    'Copyright © 2031 Someone',
    'A heading',
  ],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(LINES, { maxLength: 30 }).map((lines) => lines.join('\n')),
)
const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="related">',
  '</div>',
  '<h1>',
  '</h1>',
  '<ul><li>',
  '</b>',
  '<b>',
  '<br>',
  '<td>',
  '<table>',
  '&amp;',
  '<!--',
  '<script>',
  '<a href="x">',
  '</a>',
  '<article>',
  '<',
)
const pages = fc
  .array(fc.oneof(tags, LINES, fc.string({ maxLength: 20 })), { maxLength: 60 })
  .map((parts) => parts.join(''))

describe('laws', () => {
  test('every character that is not white space stands in exactly one block, in order', () => {
    fc.assert(fc.property(texts, (text) => expectLaw(readText(text))))
    fc.assert(fc.property(pages, (page) => expectLaw(readHtml(page))))
  })

  test('a given text is its own canonical text, but for what no database keeps', () => {
    const kept = (text: string) => text.replace(/\0|\p{Surrogate}/gu, '\ufffd')
    fc.assert(fc.property(texts, (text) => void expect(readText(text).text).toBe(kept(text))))
  })

  test('no bytes make it throw, and the same bytes give the same outcome', async () => {
    const check = async (bytes: Uint8Array) => {
      const outcome = await read(bytes)
      if (outcome.ok) expectLaw(outcome.document)
      expect(await read(bytes)).toEqual(outcome)
    }
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), check))
    await fc.assert(fc.asyncProperty(pages, (page) => check(Buffer.from(`<html>${page}`))))
  })

  test('what is read from bytes holds neither NUL nor half a surrogate pair, which no database keeps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const outcome = await read(bytes)
        if (outcome.ok) expect(outcome.document.text).not.toMatch(/\0|\p{Surrogate}/u)
      }),
    )
    expect(readHtml('<p>a&#0;b&#xD800;c\ud800d</p>').text).not.toMatch(/\0|\p{Surrogate}/u)
  })
})

describe('hostile documents are read or refused in bounded time', () => {
  const prose = 'The ministers spoke of water and roads for an hour. '
  test.each<[string, () => string]>([
    ['ten megabytes on one line', () => prose.repeat(200_000)],
    ['ten megabytes without a space', () => 'w'.repeat(10_000_000)],
    ['two hundred thousand short lines', () => 'Two words\n'.repeat(200_000)],
    ['a hundred thousand bylines', () => 'By Ann Smith\n\n'.repeat(100_000)],
    ['twenty thousand imprints', () => `${prose}\n© 2031 Someone\n`.repeat(20_000)],
    ['ten megabytes of white space', () => `a${' '.repeat(5_000_000)}${'\n'.repeat(5_000_000)}b`],
    ['a hundred thousand open tags', () => `${'<div>'.repeat(100_000)}words`],
    ['open tags and other closing tags', () => `${'<div>'.repeat(100_000)}${'</b>'.repeat(100_000)}words`],
    ['tables in tables', () => `<html>${'<table><tr><td>a'.repeat(20_000)}`],
    ['lists in lists', () => `<html>${'<ul><li>item '.repeat(20_000)}`],
    ['paragraphs left open', () => `<html>${'<p><b><i>'.repeat(20_000)}words`],
    ['a million attributes', () => `<html><div ${'a=b '.repeat(1_000_000)}>words`],
    ['a class of ten megabytes', () => `<html><div class="${'a-b '.repeat(2_500_000)}">words`],
    ['a million angle brackets', () => `<p>words</p>${'<'.repeat(1_000_000)}`],
    ['a comment left open', () => `<html><p>words</p><!-- ${'-'.repeat(10_000_000)}`],
    ['line breaks without end', () => `<html><p>words</p>${'<br> '.repeat(100_000)}words`],
    [
      'brackets nested in a description',
      () => `<html><script type="application/ld+json">${'['.repeat(1_000_000)}</script><p>words`,
    ],
    ['a million opening brackets', () => '[1,'.repeat(1_000_000)],
  ])(
    '%s',
    async (_, make) => {
      const bytes = Buffer.from(make())
      const started = performance.now()
      const outcome = await read(bytes)
      expect(performance.now() - started).toBeLessThan(20_000)
      if (outcome.ok) expect(outcome.document.blocks.length).toBeGreaterThan(0)
    },
    60_000,
  )

  test('twice the open tags take about twice the time', async () => {
    const measure = async (count: number) => {
      const bytes = Buffer.from(`${'<div><b>'.repeat(count)}${'</i>'.repeat(count)}words`)
      const started = performance.now()
      await read(bytes)
      return performance.now() - started
    }
    await measure(10_000)
    expect(await measure(200_000)).toBeLessThan(Math.max(await measure(50_000), 20) * 16)
  })
})
