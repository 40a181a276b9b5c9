import { expect, test } from 'vitest'
import { readText } from './documents/read-document.js'
import { showReading } from './marked-reading.js'
import { read } from './reading/read.js'
import { readingJson } from './reading/reading-json.js'

const lineOf = (text: string) => JSON.stringify(readingJson('a.txt', read(readText(text, { published: '2024-05-15' }))))
const text = 'Kazakhstan gave $5 million on Monday. "We are glad of it and will build," said Otabek Varran.'
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const bare = (shown: string) => shown.replace(/\u001b\[[\d;]*m/gu, '')

test('without colour every mark has brackets, a label and what it means', () => {
  const shown = showReading(lineOf(text), { columns: 200, colour: false })
  expect(shown).toContain('[Kazakhstan|state Kazakhstan]')
  expect(shown).toContain('[$5 million|amount 5,000,000 USD]')
  expect(shown).toContain('[Monday|time 2024-05-13]')
  expect(shown).not.toContain('\u001b')
})

test('colours change no word and keep to the width', () => {
  const shown = showReading(lineOf(text), { columns: 40, colour: true })
  expect(shown).toContain('\u001b[1;32mKazakhstan\u001b[0m')
  expect(bare(shown).replace(/\s+/gu, ' ')).toContain(text)
  const body = bare(shown).split('\n\n').slice(2).join('\n')
  expect(Math.max(...body.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
})

test('a document cannot steer the terminal', () => {
  const shown = showReading(lineOf('Kazakhstan \u001b[2J\u0007 met Japan.'), { columns: 80, colour: true })
  expect(bare(shown)).not.toContain('\u001b')
  expect(shown).not.toContain('\u0007')
})
