import { describe, expect, test } from 'vitest'
import { placeLines as column, type Placed, writePdf } from '../../scripts/written-files.mjs'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { readDocument } from './read-document.js'
import { REFUSALS } from './refusals.js'

async function readPdf(pages: readonly (readonly Placed[])[]): Promise<CanonicalDocument> {
  const outcome = await readDocument(writePdf(pages), { name: 'a.pdf' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.document
}

/** Each block in a line: its role, its page, its words. */
async function tell(...pages: readonly (readonly Placed[])[]): Promise<readonly string[]> {
  const { text, blocks } = await readPdf(pages)
  return blocks.map(({ start, end, role, page }) => `${role} ${page}: ${text.slice(start, end)}`)
}

const FIRST = [
  'The ministers of five states met in the port city on Tuesday and agreed to measure',
  'the level of the sea together, which none of them had done before in the long his-',
  'tory of their neighbourhood. They will meet again.',
]
const SECOND = [
  'Nobody owns the numbers, the harbour master said after the talks, and until some-',
  'body does the five will go on to argue about whose gauge is right and whose wrong.',
]
const joined = (lines: readonly string[]) =>
  lines.reduce((text, line) => (text.endsWith('-') ? text.slice(0, -1) + line : `${text} ${line}`))

describe('paragraphs', () => {
  test('lines are joined, and so are words parted at their end', async () => {
    expect(await tell([...column(FIRST), ...column(SECOND, { y: 700 })])).toEqual([
      `body 1: ${joined(FIRST)}`,
      `body 1: ${joined(SECOND)}`,
    ])
  })

  test('a word printed with its hyphen elsewhere keeps it', async () => {
    const lines = [
      'The co-chairs of the commission met the ambassadors of five states in the old port, and the co-',
      'chairs thanked them for their patience with the weather of that week.',
    ]
    expect((await readPdf([column(lines)])).text).toContain('and the co-chairs thanked')
  })

  test('an indented line begins a paragraph', async () => {
    const [first, ...rest] = column([...FIRST, ...SECOND])
    const lines = [first as Placed, ...rest].map((line, at) => (at === 3 ? { ...line, x: line.x + 15 } : line))
    expect(await tell(lines)).toHaveLength(2)
  })

  test('items of a list stand by themselves', async () => {
    const items = [
      '• to measure the level of the sea every month from now on',
      '• to publish what was measured, in five languages',
    ]
    expect(
      await tell(column(['The ministers agreed on two steps that all of them will take this year:', ...items])),
    ).toEqual([
      'body 1: The ministers agreed on two steps that all of them will take this year:',
      `list-item 1: ${items[0]}`,
      `list-item 1: ${items[1]}`,
    ])
  })

  test('the headline is the largest line at the top, a bold line by itself a heading', async () => {
    const head = { text: 'Five states measure one sea', x: 60, y: 790, size: 20 }
    const heading = { text: 'What was agreed', x: 60, y: 690, font: 2 } as const
    const { title } = await readPdf([[head, ...column(FIRST), heading, ...column(SECOND, { y: 670 })]])
    expect(title).toBe('Five states measure one sea')
    expect(await tell([head, ...column(FIRST), heading, ...column(SECOND, { y: 670 })])).toEqual([
      'title 1: Five states measure one sea',
      `body 1: ${joined(FIRST)}`,
      'heading 1: What was agreed',
      `body 1: ${joined(SECOND)}`,
    ])
  })

  test('the raised number of a footnote is no part of the word before it', async () => {
    const line: Placed[] = [
      { text: 'The ministers signed the agreement', x: 60, y: 700 },
      { text: '12', x: 217, y: 704, size: 6 },
      { text: ' in the old town hall.', x: 226, y: 700 },
    ]
    expect((await readPdf([line])).text).toBe('The ministers signed the agreement in the old town hall.')
  })
})

const LEFT = Array.from({ length: 12 }, (_, n) => `Left column, line ${n + 1}, of many words here`)
const RIGHT = Array.from({ length: 12 }, (_, n) => `right column, line ${n + 1}, of many words too`)

describe('columns', () => {
  test('are read one after another, whatever stands over both', async () => {
    const over = {
      text: 'A line that stands over the whole width of the page and of both of its columns, as leads do',
      x: 60,
      y: 790,
      size: 11,
    }
    const { text } = await readPdf([[over, ...column(LEFT), ...column(RIGHT, { x: 320, y: 757 })]])
    const places = [over.text, ...LEFT, ...RIGHT].map((line) => text.indexOf(line))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  test('a table is read row by row', async () => {
    const names = ['Norway', 'Sweden', 'Estonia', 'Latvia', 'Finland', 'Poland', 'Denmark']
    const { text } = await readPdf([
      [
        ...column(names),
        ...column(
          names.map((_, n) => `${n + 3} million`),
          { x: 330 },
        ),
      ],
    ])
    expect(text.replace(/\s+/g, ' ')).toContain('Norway 3 million Sweden 4 million')
  })
})

describe('columns set close together', () => {
  const rows = Array.from({ length: 9 }, (_, n) => n + 11)
  const close = (left: string, right: string) => [
    ...column(rows.map((n) => `${left} ${n} of a page set in type`)),
    ...column(
      rows.map((n) => `${right} ${n} of a page set in type`),
      { x: 261 },
    ),
  ]

  test('a table whose cells nearly touch is read row by row', async () => {
    const cells = [
      ...column(rows.map((n) => `Gauge number ${n} on the upper river`)),
      ...column(
        rows.map((n) => `${n} cm`),
        { x: 232 },
      ),
    ]
    expect((await readPdf([cells])).text).toContain('Gauge number 11 on the upper river 11 cm')
  })

  test('are read one after another like others', async () => {
    const { text } = await readPdf([close('the left line number', 'and the right line number')])
    expect(text.indexOf('left line number 19')).toBeLessThan(text.indexOf('right line number 11'))
  })

  test('three of them are read one after another', async () => {
    const words = (name: string) => rows.map((n) => `${name} ${n} of three columns`)
    const { text } = await readPdf([
      [
        ...column(words('the first')),
        ...column(words('the second'), { x: 205 }),
        ...column(words('a third'), { x: 366 }),
      ],
    ])
    const places = ['first 11', 'first 19', 'second 11', 'second 19', 'third 11', 'third 19'].map((line) =>
      text.indexOf(line),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
})

describe('the largest line', () => {
  const under = (head: string, below: string) => [
    { text: head, x: 60, y: 800, size: 24 },
    { text: below, x: 60, y: 760, size: 18 },
    ...column(FIRST, { y: 720 }),
  ]

  test.each([
    ['Joint Statement', 'Third meeting of the five ports'],
    ['Press release', 'No. 12'],
    ['Varna Principles', 'How the five ports came to them'],
    ['Varna Road Map', 'How the five ports came to it'],
  ])('"%s" is the title over "%s"', async (head, below) => {
    expect((await readPdf([under(head, below)])).title).toBe(head)
  })

  test('is the title over the heading of a section below it', async () => {
    const heading = 'Why the five ports need rules'
    const below = [
      { text: 'Varna Rules', x: 60, y: 790, size: 24 },
      ...column(FIRST, { y: 740 }),
      { text: heading, x: 60, y: 640, size: 18 },
      ...column(SECOND, { y: 610 }),
    ]
    expect((await readPdf([below])).title).toBe('Varna Rules')
    const [title, ...rest] = under('Varna Rules', 'What the five ports have agreed on')
    const second = [{ text: heading, x: 60, y: 600, size: 18 }, ...column(SECOND, { y: 570 })]
    expect((await readPdf([[title, ...rest, ...second].flatMap((line) => line ?? [])])).title).toBe('Varna Rules')
    const smaller = under('Varna Rules', heading).map((line) => (line.size === 18 ? { ...line, size: 14 } : line))
    expect((await readPdf([smaller])).title).toBe('Varna Rules')
  })

  test('that only names who prints it is not', async () => {
    const below = 'Five states agree to measure one sea'
    expect((await readPdf([under('Port Bulletin', below)])).title).toBe(below)
  })
})

describe('a headline of two lines', () => {
  test('does not take in the heading of other letters below it', async () => {
    const lines: Placed[] = [
      { text: 'Five states measure one sea', x: 60, y: 790, size: 20 },
      { text: 'A communiqué', x: 60, y: 768, size: 14 },
      ...column(FIRST, { y: 740 }),
    ]
    expect((await readPdf([lines])).title).toBe('Five states measure one sea')
  })

  test('is one, also where its second line stands in the middle', async () => {
    const lines: Placed[] = [
      { text: 'Five states agree to measure the level', x: 60, y: 790, size: 20 },
      { text: 'of one sea', x: 180, y: 766, size: 20 },
      ...column(FIRST, { y: 730 }),
    ]
    expect((await readPdf([lines])).title).toBe('Five states agree to measure the level of one sea')
  })
})

const page = (n: number, lines: readonly string[]): readonly Placed[] => [
  { text: `The Lakes Forum · Report ${2030 + n}`, x: 200, y: 815, size: 8 },
  ...column(lines),
  { text: `Page ${n} of 3`, x: 280, y: 30, size: 8 },
]

test('lines that lead to their page by dots are a table of contents, an ellipsis is none', async () => {
  const lines = [
    '1 Introduction . . . . . . . . . . . . . . . 3',
    'They waited ... and waited ... for the level of the sea to be known at last.',
  ]
  expect(await tell([...column(lines.slice(0, 1)), ...column(lines.slice(1), { y: 600 })])).toEqual([
    `furniture 1: ${lines[0]}`,
    `body 1: ${lines[1]}`,
  ])
})

describe('pages', () => {
  test('running heads and page numbers are furniture, and a sentence goes on over them', async () => {
    const [a = '', b = '', c = ''] = FIRST
    const blocks = await tell(page(1, [a, b]), page(2, [c]), page(3, SECOND))
    expect(blocks).toEqual([
      'furniture 1: The Lakes Forum · Report 2031',
      'furniture 1: Page 1 of 3',
      `body 1: ${joined(FIRST)}`,
      'furniture 2: The Lakes Forum · Report 2032',
      'furniture 2: Page 2 of 3',
      'furniture 3: The Lakes Forum · Report 2033',
      'furniture 3: Page 3 of 3',
      `body 3: ${joined(SECOND)}`,
    ])
  })

  test('a block that goes over a page says where', async () => {
    const [a = '', b = '', c = ''] = FIRST
    const { text, blocks } = await readPdf([page(1, [a, b]), page(2, [c])])
    const body = blocks.find(({ role }) => role === 'body')
    expect(body?.turns?.map(({ at, page }) => [page, text.slice(at, at + 12)])).toEqual(
      [[2, 'tory of their']].map(([n, words]) => [n, String(words).slice(0, 12)]),
    )
  })

  test('a heading that is printed once stays', async () => {
    expect(await tell(page(1, ['Foreword', ...FIRST]), page(2, SECOND))).toContainEqual(
      expect.stringContaining('Foreword'),
    )
  })
})

describe('a PDF that is not read', () => {
  test.each([
    ['a scan', writePdf([[], []]), REFUSALS['pdf-scan']],
    ['a scan with a stamp', writePdf([[{ text: 'No. 12', x: 20, y: 20 }]]), REFUSALS['pdf-scan']],
    ['locked', writePdf([column(FIRST)], { encrypt: true }), REFUSALS['pdf-locked']],
    ['no PDF behind its first line', Buffer.from('%PDF-1.7\nwords'), REFUSALS['pdf-damaged']],
  ])('%s', async (_, bytes, reason) => {
    expect(await readDocument(bytes, { name: 'a.pdf' })).toEqual({ ok: false, reason, mediaType: 'application/pdf' })
  })

  test('words placed far beyond the page, and very many of them, do no harm', async () => {
    const far = { text: 'far away', x: 1_000_000_000, y: 700 }
    const many = Array.from({ length: 150_000 }, (_, n) => ({
      text: 'word',
      x: 20 + (n % 20) * 27,
      y: 800 - Math.floor(n / 20) * 0.1,
    }))
    const row = many.map((placed, n) => ({ ...placed, x: n / 15, y: 400 }))
    const rows = Array.from({ length: 8000 }, (_, n) => ({
      text: 'word, and another word',
      x: 60,
      y: 14_000 - n * 1.2,
      size: 1,
    }))
    expect((await readPdf([[far, ...column(FIRST)], many, row, rows])).text).toContain(joined(FIRST))
  }, 60_000)

  test('one cut off in the middle is read as far as it goes, or refused', async () => {
    const whole = writePdf([column(FIRST), column(SECOND)])
    const outcome = await readDocument(whole.subarray(0, whole.length - 300), { name: 'a.pdf' })
    expect(outcome.ok ? outcome.document.text : outcome.reason).toMatch(/ministers|damaged/)
  })
})
