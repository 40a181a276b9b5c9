import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.js'

async function read(text: string) {
  const outcome = await readDocument(Buffer.from(text), { name: 'a' })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { document, mediaType } = outcome
  return {
    ...document,
    mediaType,
    told: document.blocks.map(({ start, end, role }) => `${role}: ${document.text.slice(start, end)}`),
  }
}

const WORDS = 'The ministers of five states met in the port city on Tuesday and agreed to measure the sea together.'

describe('Markdown is told by its signs', () => {
  test.each([
    ['a number sign', `# 4 was the number of the hall.\n\n${WORDS}`],
    ['stars around a word', `${WORDS} They *did*.`],
    ['a list', `${WORDS}\n\n- one\n- two`],
    ['a rule above', `---\n\n${WORDS}\n\n---\nEnd.`],
    ['a heading of a letter above a rule', `---\nFrom the office of the minister\n---\n${WORDS}`],
    ['an address in brackets', `${WORDS} [1](see below)`],
  ])('%s alone makes none', async (_, text) => {
    expect(await read(text)).toMatchObject({ mediaType: 'text/plain', text })
  })

  test.each([
    ['headings', `# Talks\n\n${WORDS}\n\n## More\n\n${WORDS} Twice.`],
    ['a heading and a link', `# Talks\n\n${WORDS} [More](https://paper.example/).`],
    ['front matter', `---\ntitle: Talks\n---\n${WORDS}`],
  ])('%s make it', async (_, text) => {
    expect(await read(text)).toMatchObject({ mediaType: 'text/markdown', title: 'Talks' })
  })
})

test('headings, lists, quotations, tables and pictures are what they are', async () => {
  const text = [
    `Five states\n===\n\n${WORDS}\nThey _will_ meet **again**, [said the host](https://paper.example/a).`,
    '## Steps\n1. measure\n2) publish\n   every month\n* [ ] talk',
    '> Nobody owns the numbers,\n> she said.',
    '| State | Gauge |\n|---|:-:|\n| Norway | 3 |',
    '![The hall by night](hall.jpg)',
    '```\nlevel = 3\n```\n\n[1]: https://paper.example/1\n\nEnd of snake_case_words and 2 * 3 * 4.[^1]',
  ]
  expect((await read(text.join('\n\n'))).told).toEqual([
    'title: Five states',
    `body: ${WORDS} They will meet again, said the host.`,
    'heading: Steps',
    'list-item: measure',
    'list-item: publish every month',
    'list-item: talk',
    'quotation: Nobody owns the numbers, she said.',
    'body: State\tGauge',
    'body: Norway\t3',
    'caption: The hall by night',
    'body: level = 3',
    'body: End of snake_case_words and 2 * 3 * 4.',
  ])
})

test('front matter gives title, authors, date, address and language', async () => {
  const text = `---\ntitle: "Five states"\nauthors:\n  - Ines Valtonen\n  - Bo Berg\ndate: 2031-05-13T10:00:00+05:00\ntags: [sea, level]\ncanonical_url: https://paper.example/a\nlang: en\n---\n\n${WORDS}`
  expect(await read(text)).toMatchObject({
    title: 'Five states',
    authors: ['Ines Valtonen', 'Bo Berg'],
    published: '2031-05-13',
    publishedBasis: 'markup',
    url: 'https://paper.example/a',
    text: WORDS,
  })
})
