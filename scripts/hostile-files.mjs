// Files made to do harm, more than two hundred, the same for the same seed: what crawls, attachments and old disks hold at worst.
// node scripts/hostile-files.mjs FOLDER [SEED]

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { random } from './seeded.mjs'
import {
  placeLines,
  writeAnswer,
  writeDocx,
  writeParagraph,
  writePdf,
  writeRecord,
  writeZip,
} from './written-files.mjs'

const PROSE = [
  'The ministers of five states met in the port city on Tuesday and agreed to measure the sea together.',
  '“Nobody owns the numbers,” said Bolat Serimov, who keeps the harbour. “Until somebody does, we argue.”',
  'The talks lasted three hours and ended with a paper that all of them signed before lunch was served.',
]
const PAGE = `<!doctype html><html lang="en"><head><title>Talks by the sea</title></head><body><h1>Talks by the sea</h1>${PROSE.map((line) => `<p>${line}</p>`).join('')}</body></html>`
const MAIL = [
  'From: Press Office <press@ministry.example>',
  'Date: Tue, 13 May 2031 08:00:00 +0500',
  'Subject: Talks by the sea',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(PROSE.join('\n\n')).toString('base64'),
  '--edge',
  'Content-Type: text/plain; name="note.txt"',
  'Content-Disposition: attachment; filename="note.txt"',
  '',
  'A note of the talks.',
  '--edge--',
].join('\r\n')
const feed = (items) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title><link>https://paper.example/</link>${items}</channel></rss>`
const item = (words, link = 'https://paper.example/1') =>
  `<item><title>Talks</title><link>${link}</link><description>${words}</description></item>`

/** Every file by its name. Names say what is in them; the endings are often wrong on purpose. */
export async function makeHostileFiles(seed = 1) {
  const sound = await makeSound()
  return new Map(
    Object.entries({
      ...damage(sound, random(seed)),
      ...nestings(),
      ...(await bombs()),
      ...characters(),
      ...longLines(),
      ...(await disguises(sound)),
      ...feeds(),
      ...repetitions(),
      ...(await nothings()),
      ...duplicates(sound),
    }).map(([name, content]) => [name, Buffer.from(content)]),
  )
}

async function makeSound() {
  const pages = [1, 2, 3].map((n) => writeRecord('response', `https://paper.example/${n}`, writeAnswer(PAGE)))
  const pdf = writePdf([placeLines(PROSE), placeLines(PROSE)])
  const docx = await writeDocx(PROSE.map((line) => writeParagraph(line)).join(''))
  return {
    html: Buffer.from(PAGE),
    pdf,
    docx,
    zip: await writeZip({ 'a.html': PAGE, 'b.txt': PROSE.join('\n\n'), 'c.pdf': pdf }),
    warc: Buffer.concat(pages),
    'warc.gz': Buffer.concat(pages.map((page) => gzipSync(page))),
    'html.gz': gzipSync(PAGE),
    eml: Buffer.from(MAIL),
    rss: Buffer.from(feed(item(PROSE.join(' ')))),
    jsonl: Buffer.from(PROSE.map((text, n) => JSON.stringify({ id: n, text })).join('\n')),
  }
}

function damage(sound, chance) {
  const files = {}
  for (const [ending, bytes] of Object.entries(sound)) {
    for (let n = 0; n < 5; n += 1) files[`cut-${n}.${ending}`] = bytes.subarray(0, Math.floor(chance() * bytes.length))
    for (const flips of [1, 3, 10, 40, 200]) {
      const flipped = Buffer.from(bytes)
      for (let n = 0; n < flips; n += 1) flipped[Math.floor(chance() * flipped.length)] ^= 1 << Math.floor(chance() * 8)
      files[`flipped-${flips}.${ending}`] = flipped
    }
    const half = Math.floor(bytes.length / 2)
    files[`halves-exchanged.${ending}`] = Buffer.concat([bytes.subarray(half), bytes.subarray(0, half)])
    files[`middle-missing.${ending}`] = Buffer.concat([bytes.subarray(0, half - 40), bytes.subarray(half + 40)])
  }
  return files
}

function nestings() {
  const many = 100_000
  return {
    'open-divs.html': `<html>${'<div>'.repeat(many)}words`,
    'open-links.html': `<html>${'<a href=x>'.repeat(many)}words`,
    'open-tables.html': `<html>${'<table><tr><td>'.repeat(many / 3)}words`,
    'open-lists.html': `<html>${'<ul><li>'.repeat(many / 2)}words`,
    'open-quotes.html': `<html>${'<blockquote><p>'.repeat(many / 2)}words`,
    'open-forms.html': `<html>${'<form><select><option>'.repeat(many / 3)}words`,
    'closed-never-opened.html': `<html>${'</div></p></table>'.repeat(many / 3)}words`,
    'open-and-other-closed.html': `<html>${'<i>'.repeat(many)}${'</b>'.repeat(many)}words`,
    'attributes.html': `<html><p ${'a="b" '.repeat(many)}>words`,
    'nested-lists.json': '['.repeat(many),
    'nested-objects.jsonl': `{"text":${'{"a":'.repeat(many)}1${'}'.repeat(many)}}`,
    'nested-quotes.md': `# Talks\n\n## More\n\n${'>'.repeat(many)} words`,
    'nested-links.md': `# Talks\n\n## More\n\n${'['.repeat(many)}words${']('.repeat(many)}`,
    'nested-elements.rss': feed(item('<b>'.repeat(many))),
    'nested-items.rss': feed('<item>'.repeat(many)),
    'nested-parts.eml': `${MAIL.slice(0, MAIL.indexOf('boundary'))}boundary=a\r\n\r\n${Array.from({ length: 2000 }, (_, n) => `--a${n || ''}\r\nContent-Type: multipart/mixed; boundary=a${n + 1}\r\n\r\n`).join('')}words`,
    'nested-arrays.pdf': writePdf([placeLines(PROSE)], {
      streams: [`<< /Length 10 /A ${'['.repeat(20_000)} >>\nstream\nBT ET\nendstream`],
    }),
    'pages-in-a-circle.pdf': Buffer.from(
      writePdf([placeLines(PROSE)])
        .toString('latin1')
        .replace(/\/Kids \[\d+ 0 R\]/, '/Kids [2 0 R]  '),
      'latin1',
    ),
  }
}

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">${'bcdefghi'.replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`)}]>`

async function bombs() {
  const zeros = Buffer.alloc(19_000_000)
  const spaces = Buffer.alloc(19_000_000, ' ')
  const gzipped = gzipSync(Buffer.alloc(250_000_000))
  const body = (packed, coding) =>
    writeRecord(
      'response',
      'https://paper.example/b',
      writeAnswer(packed, { headers: ['Content-Type: text/html', `Content-Encoding: ${coding}`] }),
    )
  const inner = await writeZip({ 'zeros.txt': zeros })
  let layers = gzipSync(PAGE)
  for (let n = 0; n < 20; n += 1) layers = gzipSync(layers)
  const packed = deflateSync(Buffer.alloc(80_000_000, ' '))
  return {
    'entities.html': `${ENTITIES}<html><p>&i;</p></html>`,
    'entities.rss': feed(item('&i;')).replace('<rss', `${ENTITIES}<rss`),
    'entities.atom': `<?xml version="1.0"?>${ENTITIES}<feed xmlns="http://www.w3.org/2005/Atom"><title>&i;</title><entry><title>&i;</title><content>&i;</content></entry></feed>`,
    'entities.docx': await writeZip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `${ENTITIES}<w:document><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>`,
    }),
    'outer-entity.rss': feed(item('&file;')).replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]><rss',
    ),
    'zeros.gz': gzipped,
    'zeros.gz.gz': gzipSync(gzipped),
    'layers.gz': layers,
    'zeros.zip': await writeZip(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.txt`, zeros]))),
    'zips.zip': await writeZip(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.zip`, inner]))),
    'overlapping.zip': overlapping(await writeZip({ 'spaces.txt': spaces })),
    'spaces.docx': await writeDocx(`<w:p><w:r><w:t>${' '.repeat(70_000_000)}</w:t></w:r></w:p>`),
    'packed.warc': Buffer.concat([
      body(gzipSync(Buffer.alloc(90_000_000)), 'gzip'),
      body(brotliCompressSync(spaces), 'br'),
      body(gzipSync(gzipSync(zeros)), 'gzip, gzip'),
    ]),
    'packed.pdf': writePdf([placeLines(PROSE)], {
      streams: [`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`],
    }),
  }
}

/** A directory that names one entry many times over. */
function overlapping(zip) {
  const start = zip.readUInt32LE(zip.length - 6)
  const entry = zip.subarray(start, zip.length - 22)
  const end = Buffer.from(zip.subarray(zip.length - 22))
  end.writeUInt16LE(1000, 8)
  end.writeUInt16LE(1000, 10)
  end.writeUInt32LE(entry.length * 1000, 12)
  return Buffer.concat([zip.subarray(0, start), ...Array.from({ length: 1000 }, () => entry), end])
}

function characters() {
  const words = PROSE.join('\n\n')
  const utf16 = (text) => Buffer.from(text, 'utf16le')
  const russian = Buffer.from([0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0xfb, 0x20])
  return {
    'surrogates.txt': Buffer.concat([Buffer.from(words), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80])]),
    'surrogates-utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(`${words}\ud800 and \udc00`)]),
    'surrogates.jsonl': `{"text":"The ministers \\ud800 met \\udc00\\ud83d\\ude00."}\n{"title":"\\ud800","text":"Words \\u0000 here."}`,
    'surrogates.html': PAGE.replaceAll('sea', 'sea &#xD800; &#xDFFF; &#0; &#x110000;'),
    'nuls.txt': words.replaceAll(' ', '\0'),
    'nuls.html': PAGE.replaceAll(' met ', ' m\0et '),
    'nuls-alone.txt': Buffer.alloc(10_000),
    'odd-utf16.txt': utf16(words).subarray(0, -1),
    'utf16-without-mark.txt': utf16(words),
    'utf32.txt': Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 0]),
      Buffer.from(Array.from(words, (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8, 0, 0]).flat()),
    ]),
    'two-encodings.txt': Buffer.concat([
      Buffer.from(words),
      ...Array.from({ length: 200 }, () => russian),
      Buffer.from('Ещё слова', 'utf8'),
    ]),
    'declared-wrong.html': PAGE.replace('<head>', '<head><meta charset="utf-16">'),
    'declared-unknown.html': PAGE.replace('<head>', '<head><meta charset="x-no-such-thing">').replace('“', '\xe9'),
    'marks-of-two.txt': Buffer.concat([Buffer.from([0xff, 0xfe, 0xef, 0xbb, 0xbf]), Buffer.from(words)]),
    'right-to-left.txt': `\u202e${words}\u202c \u2067${'שלום العالم '.repeat(2000)}`,
    'combining.txt': `The min${'\u0301\u0327\u0489'.repeat(100_000)}isters met.`,
    'joined-emoji.txt': `The ministers met. ${'👩‍👩‍👧‍👦'.repeat(20_000)}`,
    'invisible.txt': `${'\u200b\u2060\ufeff\u00ad'.repeat(50_000)}The ministers met.`,
    'controls.txt': `${words}${'\x01\x02\x07\x1b[2J'.repeat(500)}`,
    'private.txt': `The ministers met ${'\ue000\uf8ff'.repeat(20_000)}`,
    'noise.bin': Buffer.from(Array.from({ length: 50_000 }, (_, n) => (n * n * 7919 + n * 104_729) & 0xff)),
  }
}

function longLines() {
  const ten = 10_000_000
  return {
    'letters-10mb.txt': 'a'.repeat(ten),
    'tags-10mb.html': `<html><p>${'<b>a</b>'.repeat(ten / 8)}`,
    'line-10mb.jsonl': `{"text":"${'a'.repeat(ten)}"}`,
    'line-28mb.jsonl': `{"text":"${'word '.repeat(5_600_000)}"}\n{"text":"${PROSE[0]}"}`,
    'digits-10mb.txt': '1234567890'.repeat(ten / 10),
    'spaces-10mb.txt': `The ministers met.${' '.repeat(ten)}`,
  }
}

async function disguises(sound) {
  const asPage = (body, type) =>
    writeRecord('response', 'https://paper.example/d', writeAnswer(body, { headers: [`Content-Type: ${type}`] }))
  return {
    'page.pdf': sound.html,
    'pdf.html': sound.pdf,
    'docx.txt': sound.docx,
    'archive.eml': sound.zip,
    'text.zip': PROSE.join('\n\n'),
    'picture.html': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'program.txt': Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'),
    'pdf-sent-as-page.warc': asPage(sound.pdf, 'text/html; charset=utf-8'),
    'page-sent-as-pdf.warc': asPage(sound.html, 'application/pdf'),
    'page-sent-as-utf16.warc': asPage(sound.html, 'text/html; charset=utf-16'),
    'archive-in-archive.warc': asPage(sound['warc.gz'], 'application/octet-stream'),
    'names-that-climb.zip': await climbing(sound.html),
    'nothing-but-signature.zip': 'PK\x03\x04',
    'nothing-but-signature.gz': Buffer.from([0x1f, 0x8b, 8, 0]),
    'head-without-end.gz': Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
      Buffer.alloc(20_000, 'a'),
    ]),
    'record-of-a-terabyte.warc':
      'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/\r\nContent-Length: 999999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nwords',
    'chunks-of-too-much.warc': writeRecord(
      'response',
      'https://paper.example/c',
      writeAnswer('ffffffff\r\nwords', { headers: ['Transfer-Encoding: chunked'] }),
    ),
    'headers-without-end.warc': `WARC/1.0\r\n${'X: y\r\n'.repeat(50_000)}`,
  }
}

/** The library that writes archives refuses such names, so one is changed in place. */
async function climbing(page) {
  const zip = await writeZip({ 'xx/xx/etc.html': page })
  return Buffer.from(zip.toString('latin1').replaceAll('xx/xx/etc', '../../etc'), 'latin1')
}

function feeds() {
  const self = feed(item('words', 'https://paper.example/feed.xml'))
  return {
    'item-is-the-feed.rss': self,
    'feed-in-its-item.rss': feed(item(self.replaceAll('&', '&amp;').replaceAll('<', '&lt;').repeat(20))),
    'next-is-itself.atom':
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><link rel="next" href="https://paper.example/feed"/><link rel="self" href="https://paper.example/feed"/><entry><title>b</title><link href="https://paper.example/feed"/><content>words</content></entry></feed>',
    'next-is-itself.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'a',
      next_url: 'https://paper.example/feed.json',
      items: [{ id: '1', url: 'https://paper.example/feed.json', content_text: 'words' }],
    }),
    'one-item-a-thousand-times.rss': feed(item('The ministers met.').repeat(1000)),
    'items-of-no-kind.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 7,
      items: [null, 3, 'a', [], { content_html: 5, authors: 'x', url: {} }],
    }),
    'links-of-no-kind.rss': feed(
      item('words', 'javascript:alert(1)') + item('words', 'file:///etc/passwd') + item('words', '::::'),
    ),
  }
}

function repetitions() {
  const times = (words, count = 4000) => words.repeat(count)
  return {
    'open-quotes.txt': times('“ '),
    'open-brackets.txt': times('( [ { '),
    'titles.txt': times('Mr. Dr. Sen. Gov. ', 2000),
    'capitals.txt': times('MINISTER OF FOREIGN AFFAIRS ', 1500),
    'names.txt': times('Ana Berg and ', 2000),
    'said.txt': times('he said, she said, ', 1500),
    'dates.txt': times('May 13, 2031, to ', 1500),
    'amounts.txt': times('$25 million and ', 1500),
    'one-letter-lines.txt': times('a\n', 50_000),
    'colons.txt': times('BERG: ', 3000),
    'stars.md': `# Talks\n\n## More\n\n${times('*a **b _c __d ', 5000)}`,
    'comment-without-end.html': `<html><p>words</p><!--${times('- ', 50_000)}`,
  }
}

async function nothings() {
  return {
    'empty.txt': '',
    'mark-alone.txt': Buffer.from([0xef, 0xbb, 0xbf]),
    'white.txt': ' \r\n\t\u00a0'.repeat(100),
    'script-alone.html': '<html><script>draw()</script></html>',
    'no-pages.pdf': writePdf([]),
    'empty-page.pdf': writePdf([[]]),
    'locked.pdf': writePdf([placeLines(PROSE)], { encrypt: true }),
    'no-files.zip': await writeZip({}),
    'no-words.docx': await writeDocx(''),
    'no-words.gz': gzipSync(''),
    'no-items.rss': feed(''),
    'no-body.eml': MAIL.slice(0, MAIL.indexOf('Content-Type')),
    'blank-lines.jsonl': '{"text":""}\n\n\n',
    'no-records.warc': writeRecord('warcinfo', '', Buffer.from('a')),
  }
}

function duplicates({ html, pdf, zip }) {
  return {
    'again-1.html': html,
    'again-2.html': html,
    'again-3.txt': html,
    'again-1.pdf': pdf,
    'again-2.pdf': pdf,
    'again.zip': zip,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, seed = '1'] = process.argv.slice(2)
  if (folder === undefined) throw new Error('Name a folder: node scripts/hostile-files.mjs FOLDER [SEED]')
  mkdirSync(folder, { recursive: true })
  const files = await makeHostileFiles(Number(seed))
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  process.stdout.write(`${files.size} files in ${folder}\n`)
}
