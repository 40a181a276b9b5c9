import { describe, expect, test } from 'vitest'
import { writeDocx, writeParagraph, writeZip } from '../../scripts/written-files.mjs'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { readDocument } from './read-document.js'
import { REFUSALS } from './refusals.js'

async function readDocx(...of: Parameters<typeof writeDocx>): Promise<CanonicalDocument> {
  const outcome = await readDocument(await writeDocx(...of), { name: 'a.docx' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.document
}

async function tell(body: string, footnotes = ''): Promise<readonly string[]> {
  const { text, blocks } = await readDocx(body, { footnotes })
  return blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)
}

const WORDS = 'The ministers of five states met in the port city on Tuesday and agreed to measure the sea together.'
const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => writeParagraph(text)).join('')}</w:tc>`

describe('the words of a Word document', () => {
  test('headings are told by their styles, in every language, also where a style rests on one', async () => {
    const body = [
      writeParagraph('Five states, one sea', { style: 'Titel' }),
      writeParagraph(WORDS),
      writeParagraph('What was agreed', { style: 'own' }),
      writeParagraph(`${WORDS} Twice.`),
      writeParagraph('to publish the numbers', { isItem: true }),
    ]
    expect(await tell(body.join(''))).toEqual([
      'title: Five states, one sea',
      `body: ${WORDS}`,
      'heading: What was agreed',
      `body: ${WORDS} Twice.`,
      'list-item: to publish the numbers',
    ])
  })

  test('a row of a table is a paragraph, cells apart by tabs; a table that arranges the page is none', async () => {
    const table = `<w:tbl><w:tr>${cell('Norway')}${cell('3 million')}</w:tr></w:tbl>`
    const frame = `<w:tbl><w:tr>${cell(WORDS, 'Second.')}${cell('Third.')}</w:tr></w:tbl>`
    expect((await readDocx(table + frame)).text).toBe(`Norway\t3 million\n\n${WORDS}\n\nSecond.\n\nThird.`)
  })

  test('a line above the headline is the letterhead, not the menu of a page', async () => {
    const body = `${writeParagraph('Papers of the Lakes Forum')}${writeParagraph('Five states, one sea', { style: 'Titel' })}${writeParagraph(WORDS)}`
    expect(await tell(body)).toEqual([
      'heading: Papers of the Lakes Forum',
      'title: Five states, one sea',
      `body: ${WORDS}`,
    ])
  })

  test('footnotes come after the text', async () => {
    const notes = `<w:footnote w:id="1">${writeParagraph('As printed in the bulletin.')}</w:footnote>`
    expect((await readDocx(writeParagraph(WORDS), { footnotes: notes })).text).toBe(
      `${WORDS}\n\nAs printed in the bulletin.`,
    )
  })

  test.each([
    ['what was struck out', '<w:del><w:r><w:delText>bad</w:delText></w:r></w:del>'],
    ['what was moved away', '<w:moveFrom><w:r><w:t>bad</w:t></w:r></w:moveFrom>'],
    ['the code of a field', '<w:r><w:instrText>bad</w:instrText></w:r>'],
    ['the copy of a drawing for older programs', '<mc:Fallback><w:p><w:r><w:t>bad</w:t></w:r></w:p></mc:Fallback>'],
  ])('%s is not read', async (_, xml) => {
    const { text } = await readDocx(`<w:p>${xml}<w:ins><w:r><w:t>${WORDS}</w:t></w:r></w:ins></w:p>`)
    expect(text).toBe(WORDS)
  })

  test('line breaks, tabs and hyphens stay, and a word parted over runs is one', async () => {
    const run = (xml: string) => `<w:r>${xml}</w:r>`
    const parts = [
      '<w:t>Mini</w:t>',
      '<w:t>sters &amp; others</w:t>',
      '<w:br/>',
      '<w:t>met</w:t>',
      '<w:noBreakHyphen/>',
      '<w:t>again</w:t>',
    ]
    expect((await readDocx(`<w:p>${parts.map(run).join('')}</w:p>`)).text).toBe('Ministers & others\nmet-again')
  })
})

describe('what a Word document says of itself', () => {
  const said = (properties: string) => readDocx(writeParagraph(WORDS), { properties })
  const dates = (created: string, modified: string) =>
    `<dcterms:created>${created}T08:00:00Z</dcterms:created><dcterms:modified>${modified}T09:00:00Z</dcterms:modified>`

  test('title, author and day', async () => {
    const properties = `<dc:title>Five states</dc:title><dc:creator>Ines Valtonen; Bo Berg</dc:creator>${dates('2031-05-13', '2031-05-14')}`
    expect(await said(properties)).toMatchObject({
      title: 'Five states',
      authors: ['Ines Valtonen', 'Bo Berg'],
      published: '2031-05-13',
      publishedBasis: 'markup',
    })
  })

  test.each(['user', 'Admin', 'python-docx', 'press01', 'i.valtonen@ministry.example', ''])(
    '%j is no author',
    async (name) => {
      expect(await said(`<dc:creator>${name}</dc:creator>`)).toMatchObject({ authors: [] })
    },
  )

  test('a document written over for long is not of its first day', async () => {
    expect(await said(dates('2019-05-13', '2031-05-14'))).toMatchObject({ published: null, publishedBasis: null })
  })

  test('the name of its file is no title', async () => {
    expect((await said('<dc:title>final_v2.docx</dc:title>')).title).toBeNull()
  })
})

test.each([
  ['a spreadsheet', { '[Content_Types].xml': '', 'xl/workbook.xml': '' }, REFUSALS.office],
  ['an archive within an archive', { 'a.txt': 'a' }, REFUSALS.archive],
])('%s is refused', async (_, files, reason) => {
  expect(await readDocument(await writeZip(files), { name: 'a' })).toMatchObject({ ok: false, reason })
})

test('a Word document cut off is refused', async () => {
  const file = await writeDocx(writeParagraph(WORDS))
  expect(await readDocument(file.subarray(0, -40), { name: 'a' })).toMatchObject({
    ok: false,
    reason: REFUSALS['docx-damaged'],
  })
})
