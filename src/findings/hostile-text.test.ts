import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from '../reading/read.js'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findFindings } from './find-findings.js'

const SIZE = 100_000
/** Text that no person wrote may cost this many times what as much prose costs, and no more. */
const DEAREST = 10

const fill = (words: string) => words.repeat(Math.ceil(SIZE / words.length)).slice(0, SIZE)

function documentOf(text: string): CanonicalDocument {
  const blocks: { start: number; end: number; role: 'body' }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, role: 'body' })
    start += line.length + 1
  }
  const nothing = { title: null, outlet: null, authors: [], published: null, publishedBasis: null, url: null }
  return { ...nothing, language: 'en', text, textSha256: '', blocks }
}

/** Processor time of reading and findings in milliseconds, so that a busy machine does not count. */
function costOf(text: string): number {
  const document = documentOf(text)
  const begun = process.cpuUsage()
  findFindings(read(document))
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'))
const prose = fill(samples.map((name) => readFileSync(`samples/${name}`, 'utf8')).join('\n\n'))

test('text that no person wrote costs at most ten times what prose costs', { timeout: 300_000 }, () => {
  costOf(prose)
  // The second time is the fairer: the first loads the model.
  const base = costOf(prose)
  const hostile = [
    ...[
      'said ',
      'A',
      'MINISTER PRESIDENT ',
      'Roe ',
      '"',
      '" ',
      '“',
      '‘',
      '1',
      '12 ',
      '2015 ',
      '$5 million and ',
      '5% to ',
      '(',
    ],
    ...['("', ', "yes," said Jane Roe,', '"a\n\n', '“b said.\n\n', 'He said he met him. ', 'a, ', 'Monday ', 'May 5 '],
    ...[
      'The C5+1 met in 2015 annually ',
      'the President of Japan met the Foreign Minister of Canada and said ',
      'a year earlier ',
    ],
  ]
  const dear = hostile.map((words) => [words, Math.round(costOf(fill(words)) / base)] as const)
  expect(dear.filter(([, times]) => times > DEAREST)).toEqual([])
})
