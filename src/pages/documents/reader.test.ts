import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { innerSeas } from '../../../e2e/holdings.js'
import { basisOf, specimenDocument, withFindings } from '../../../e2e/specimen.js'
import type { DocumentEntry } from '../../register/entries.js'
import type { RoleFinding } from '../../vocabulary/findings.js'
import { LAYERS, type SeenMark } from '../../vocabulary/layers.js'
import { style } from '../style/style.js'
import { KINDS_IN_ORDER } from './kinds.js'
import { coveringBlocks, partAt, partsOf } from './parts.js'
import { readerPage } from './reader.js'
import { cutAtMarks } from './segments.js'

const show = async (document: DocumentEntry, place = {}) => (await readerPage('inner-seas', document, place)).toString()
const herald = innerSeas.documents.find(({ outlet }) => outlet === 'The Aral Herald') as DocumentEntry

/** What a person reads of the article: tags and note numbers gone. */
function wordsOf(page: string): string {
  const article = /<article[^>]*>([\s\S]*)<\/article>/.exec(page)?.[1] ?? ''
  return article
    .replace(/<ol class="notes">[\s\S]*?<\/ol>/g, '')
    .replace(/<summary>.*?<\/summary>/g, '')
    .replace(/<a class="number[^>]*>\d+<\/a>/g, '')
    .replace(/<\/p>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('cutting at marks', () => {
  test('marks that overlap give one segment where they share words', () => {
    const [segments] = cutAtMarks(
      [{ start: 0, end: 10 }],
      [
        { start: 2, end: 6 },
        { start: 4, end: 8 },
      ],
    )
    expect(segments).toEqual([
      { start: 0, end: 2, marks: [] },
      { start: 2, end: 4, marks: [0] },
      { start: 4, end: 6, marks: [0, 1] },
      { start: 6, end: 8, marks: [1] },
      { start: 8, end: 10, marks: [] },
    ])
  })

  test('the segments of a block join without gap, and each lies under exactly the marks that cover it', () => {
    const spans = (end: number) =>
      fc.array(fc.tuple(fc.nat(end), fc.nat(end)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })))
    fc.assert(
      fc.property(spans(60), fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }), (marks, lengths) => {
        let at = 0
        const blocks = lengths.map((length) => {
          const block = { start: at, end: at + length }
          at += length + 2
          return block
        })
        const cut = cutAtMarks(blocks, marks)
        blocks.forEach((block, index) => {
          const segments = cut[index] ?? []
          expect(segments[0]?.start).toBe(block.start)
          expect(segments.at(-1)?.end).toBe(block.end)
          segments.forEach((segment, order) => {
            if (order > 0) expect(segment.start).toBe(segments[order - 1]?.end)
            const covering = marks.flatMap(({ start, end }, mark) =>
              start <= segment.start && segment.end <= end && start < end ? [mark] : [],
            )
            expect([...segment.marks].sort((a, b) => a - b)).toEqual(covering)
          })
        })
      }),
    )
  })
})

describe('the reader', () => {
  test('every word of the document is there, the furniture too, and in order', async () => {
    const read = wordsOf(await show(herald))
    expect(read).toBe(herald.text.slice(herald.title.length).replace(/\s+/g, ' ').trim())
  })

  test('each finding has one number in the text and one note, linked both ways and to its entry', async () => {
    const page = await show(herald)
    for (const { finding } of herald.marks) {
      expect(page.split(`id="f-${finding.id}"`)).toHaveLength(2)
      expect(page.split(`id="n-${finding.id}"`)).toHaveLength(2)
      expect(page).toContain(`href="#n-${finding.id}"`)
      expect(page).toContain(`href="#f-${finding.id}"`)
    }
    expect(page).toContain('href="/inner-seas/statements/s-ferry"')
    expect(page).toContain('href="/inner-seas/people/p-orazbek"')
  })

  test('words under two findings carry both', async () => {
    const words = 'Dana Orazbek, deputy minister of ports of Kazakhstan'
    expect(await show(herald)).toMatch(new RegExp(`data-findings="f200000000000001 f300000000000001">${words}</mark>`))
  })

  test('the words a link asks for are marked and can be scrolled to', async () => {
    const start = herald.text.indexOf('the water walks away')
    const page = await show(herald, { span: { start, end: start + 9 } })
    expect(page).toContain('<span id="span"></span>')
    expect(page).toMatch(/<mark class="k-statement said asked"[^>]*>the water<\/mark>/)
  })

  test('a span beyond the text marks nothing and breaks nothing', async () => {
    expect(await show(herald, { span: { start: 10_000_000, end: 10_000_001 } })).toContain('A shrinking shore')
  })

  test('a document in another language says that no findings are made for it', async () => {
    const page = await show({ ...herald, language: 'de', marks: [] })
    expect(page).toContain('This document is in German. It is kept and can be searched;')
    expect(page).not.toContain('Nothing was found in this document')
    expect(await show(herald)).not.toContain('It is kept and can be searched')
  })

  test('what a document says of itself stands with where it says it, and whether it agrees', async () => {
    const stated = [
      { property: 'published', value: '2031-05-14T03:10:00Z', basis: 'json-ld', agrees: true },
      { property: 'published', value: '2031-05-02', basis: 'address', agrees: false },
    ] as const
    const page = await show({ ...herald, stated })
    expect(page).toContain('<th scope="row">Published</th><td class="words">2031-05-14T03:10:00Z</td><td>JSON-LD</td>')
    expect(page).toContain('<td class="words">2031-05-02</td><td>address, differs</td>')
    expect(await show(herald)).not.toContain('What it says of itself')
  })

  test('every kind that stands in a document has a switch, and every switch a rule that hides its marks', async () => {
    const letter = innerSeas.documents.find(({ outlet }) => outlet === 'The Lighthouse Letter') as DocumentEntry
    const switches = [...(await show(letter)).matchAll(/id="show-(\w+)"/g)].map(([, kind]) => kind)
    expect(switches).toEqual(['visit', 'commitment', 'figure', 'position', 'format'])
    const rules = style((file) => file)
    for (const kind of KINDS_IN_ORDER) expect(rules).toContain(`#show-${kind}:not(:checked)`)
  })

  test('a note says what its finding found, whatever its kind', async () => {
    const letter = innerSeas.documents.find(({ outlet }) => outlet === 'The Lighthouse Letter') as DocumentEntry
    const page = await show(letter)
    for (const words of [
      'Visit: Baku – Alat – Turkmenbashi',
      'Commitment, pledged: US$25 million (new money), for Turkmenistan',
      'Figure: cargo carried, ferries',
      'Position: against, said by Rovshan Velizade',
      'Format, founded: 2011',
    ]) {
      expect(page).toContain(words)
    }
  })

  test('a document with nothing found says so', async () => {
    const bare = specimenDocument('bare', {}, [['body', 'It rained on the harbour.']])
    expect(await show(bare)).toContain('Nothing was found in this document')
  })

  test('text outside every block is shown like any other', () => {
    const covering = coveringBlocks('one two three', [{ start: 4, end: 7, role: 'heading' }])
    expect(covering.map(({ start, end, role }) => [start, end, role])).toEqual([
      [0, 4, 'body'],
      [4, 7, 'heading'],
      [7, 13, 'body'],
    ])
  })
})

describe('what the reading sees', () => {
  const markOf = (words: string, layer: SeenMark['layer'], meaning: string): SeenMark => {
    const start = herald.text.indexOf(words)
    return { start, end: start + words.length, layer, meaning }
  }
  const marks = [markOf('Dana Orazbek', 'person', 'Dana Orazbek'), markOf('Kazakhstan', 'state', 'KAZ')]
  const showSeen = async (asked: readonly SeenMark['layer'][], found: readonly SeenMark[] | undefined = marks) =>
    (await readerPage('inner-seas', herald, {}, { asked: new Set(asked), marks: found })).toString()

  test('nothing of it is offered where the site cannot see', async () => {
    expect(await show(herald)).not.toContain('What the reading sees')
  })

  test('only the layers asked for are marked, and what a mark means stands behind its words unless they say it', async () => {
    const page = await showSeen(['person', 'state'])
    expect(page).toContain('<span class="seen s-person">Dana Orazbek</span>')
    expect(page).toContain('<span class="seen s-state">Kazakhstan<span class="as">KAZ</span></span>')
    expect(await showSeen(['person'])).not.toContain('class="seen s-state">Kazakhstan')
  })

  test('the findings stay marked, and no word is lost or moved', async () => {
    const page = (await showSeen(['person', 'state'])).replace(/<span class="as">[^<]*<\/span>/g, '')
    expect(wordsOf(page)).toBe(wordsOf(await show(herald)))
    expect(page).toContain('id="f-f200000000000001"')
  })

  test('each layer has a box that is ticked where it is shown, and a line of its own', async () => {
    const page = await showSeen(['time'])
    for (const layer of LAYERS) expect(page).toContain(`value="${layer}"${layer === 'time' ? ' checked' : ''}>`)
    const lines = LAYERS.map(
      (layer) =>
        style((file) => file)
          .split(`.seen.s-${layer}, `)[1]
          ?.split('}')[0]
          ?.split('{')[1],
    )
    expect(new Set(lines.map((line) => line?.replace(/var\(--\w+\)/g, ''))).size).toBe(LAYERS.length)
  })

  test('a text that could not be read for it says so', async () => {
    const page = await readerPage('inner-seas', herald, {}, { asked: new Set(['time']), marks: undefined })
    expect(page.toString()).toContain('could not be read for these marks')
  })
})

describe('long documents', () => {
  const paragraph = 'The delegates spoke of quays and of the depth of water before them. '.repeat(8).trim()
  const long = (paragraphs: number) => {
    const document = specimenDocument(
      'long',
      {},
      Array.from({ length: paragraphs }, () => ['body', paragraph] as const),
    )
    const marks = document.blocks.flatMap(({ start }, at) => {
      const finding: RoleFinding = {
        ...basisOf(document, `f${at}`, 'The delegates'),
        evidence: [{ start, end: start + 13, quote: 'The delegates' }],
        kind: 'role',
        person: { start, end: start + 13, as: 'The delegates', name: 'The delegates', type: 'group' },
        title: 'delegate',
        of: null,
      }
      return [{ finding, entry: null }]
    })
    return withFindings(document, marks)
  }

  test('beyond 200,000 characters are shown in parts, each word in exactly one', async () => {
    const document = long(500)
    const parts = partsOf(document.text, document.blocks)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.flat()).toEqual(document.blocks)
    const second = parts[1]?.[0] ?? { start: 0, end: 0 }
    expect(partAt(parts, second)).toBe(1)
    const page = await show(document, { span: { start: second.start, end: second.start + 3 } })
    expect(page).toContain(`Part 2 of ${parts.length}`)
    expect(page).toContain('?part=1" rel="prev"')
  })

  test('of 76,000 characters are rendered within a tenth of a second', async () => {
    const document = long(140)
    expect(document.text.length).toBeGreaterThan(70_000)
    await show(document)
    const began = performance.now()
    await show(document)
    expect(performance.now() - began).toBeLessThan(100)
  })
})
