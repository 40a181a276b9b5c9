// Files of the formats that are read, written by code for the tests: PDF, Word, ZIP, web archive, mail.

import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A PDF of pages of 595 by 842 points, its words placed in points from the lower left corner; font 2 is bold. `encrypt` locks it, `attach` adds objects. */
export function writePdf(pages, { encrypt = false, streams = [] } = {}) {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '']
  const add = (object) => objects.push(object)
  const fonts = ['Helvetica', 'Helvetica-Bold'].map((name) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  )
  const resources = `<< /Font << /F1 ${fonts[0]} 0 R /F2 ${fonts[1]} 0 R >> >>`
  const addPage = (stream) =>
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${stream} 0 R >>`)
  const kids = [
    ...pages.map((placed) => addPage(add(asStream(placed.map(writeWords).join('\n'))))),
    ...streams.map((stream) => addPage(add(stream))),
  ]
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`
  const lock = encrypt
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`)
    : undefined
  return assemble(objects, lock)
}

/** Words placed line by line from a height downwards, `step` points apart. */
export function placeLines(lines, { x = 60, y = 760, step = 13, size = 10 } = {}) {
  return lines.map((text, at) => ({ text, x, y: y - at * step, size }))
}

function asStream(content) {
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`
}

function writeWords({ text, x, y, size = 10, font = 1 }) {
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('’', '\x92')
    .replaceAll('“', '\x93')
    .replaceAll('”', '\x94')
    .replaceAll('•', '\x95')
    .replaceAll('·', '\xb7')
  return `BT /F${font} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`
}

function assemble(objects, lock) {
  const places = []
  const parts = ['%PDF-1.4\n%\xe2\xe3\xcf\xd3\n']
  let length = parts[0].length
  const write = (part) => {
    parts.push(part)
    length += part.length
  }
  for (const [at, object] of objects.entries()) {
    places.push(length)
    write(`${at + 1} 0 obj\n${object}\nendobj\n`)
  }
  const table = length
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`)
  for (const place of places) write(`${String(place).padStart(10, '0')} 00000 n \n`)
  const locked = lock === undefined ? '' : ` /Encrypt ${lock} 0 R /ID [<00> <00>]`
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${locked} >>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}

/** A ZIP archive of files by their paths. */
export async function writeZip(files) {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(content), name, { mtime: new Date(Date.UTC(2031, 4, 13)) })
  }
  archive.end()
  return buffer(archive.outputStream)
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const STYLES = `<w:styles ${WORD}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="b1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="own"><w:name w:val="My heading"/><w:basedOn w:val="b1"/></w:style></w:styles>`

/** A Word document of a body (the XML within `w:body`); `properties` is the XML within the core properties. */
export async function writeDocx(body, { footnotes = '', properties = '' } = {}) {
  return writeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    ...(footnotes && { 'word/footnotes.xml': `<w:footnotes ${WORD}>${footnotes}</w:footnotes>` }),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c">${properties}</cp:coreProperties>`,
  })
}

/** A paragraph of a Word document; `style` is the id of its style. */
export function writeParagraph(text, { style = '', isItem = false } = {}) {
  const styled = style && `<w:pStyle w:val="${style}"/>`
  const numbered = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''
  return `<w:p><w:pPr>${styled}${numbered}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A record of a web archive. */
export function writeRecord(type, url, block, contentType = 'application/http; msgtype=response') {
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === '' ? [] : [`WARC-Target-URI: ${url}`]),
    'WARC-Date: 2031-05-13T08:00:00Z',
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** A server's answer as it comes over the wire. */
export function writeAnswer(body, { status = 200, headers = ['Content-Type: text/html'] } = {}) {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}
