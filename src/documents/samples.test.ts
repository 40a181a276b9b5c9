import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.js'

const FOLDER = join(import.meta.dirname, '../../samples')
const FILES = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name))

const EXPECTED: Readonly<
  Record<
    string,
    readonly [published: string | null, basis: string | null, authors: readonly string[], outlet: string | null]
  >
> = {
  '01-wire-report.txt': ['2031-05-13', 'byline', ['Petra Lindqvist', 'Anuar Zhexen'], null],
  '02-readout-canada.html': ['2031-05-13', 'markup', [], 'Office of the Minister of Foreign Affairs'],
  '03-readout-kazakhstan.html': [
    '2031-05-13',
    'markup',
    [],
    'Press Service of the Foreign Ministry of Kazakhstan (sample)',
  ],
  '04-joint-statement.txt': ['2031-05-13', 'byline', [], null],
  '05-feature.html': ['2031-05-17', 'markup', ['Madina Orazova'], 'The Steppe Courier'],
  '06-press-conference.txt': ['2031-05-13', 'byline', [], null],
  '07-copy-with-errors.txt': [null, null, [], 'Inland Post Monitor'],
  '08-respun-copy.txt': [null, null, ['Dorian K. Pell'], null],
  '09-curtain-raiser.txt': ['2031-05-10', 'byline', ['Petra Lindqvist'], null],
  '10-half-a-year-later.html': ['2031-11-18', 'markup', ['Ilse Hammond'], 'Northern Ledger'],
  '11-brief-in-russian.txt': ['2031-05-13', 'byline', [], null],
  '12-page-with-furniture.txt': ['2031-05-14', 'byline', ['Ruslan Tlekov'], 'Aktau Herald'],
  '13-agency-brief.txt': ['2031-05-14', 'byline', [], null],
  '14-kazakh-note.txt': ['2031-05-13', 'byline', [], null],
  '15-port-figures-2029.txt': ['2030-02-04', 'byline', [], null],
  '16-port-figures-2031.txt': ['2032-02-03', 'byline', [], null],
}

async function readSample(name: string) {
  const outcome = await readDocument(readFileSync(join(FOLDER, name)), { name })
  if (!outcome.ok) throw new Error(`${name}: ${outcome.reason}`)
  return outcome.document
}

describe('the samples', () => {
  test('each is expected here', () => expect(FILES).toEqual(Object.keys(EXPECTED)))

  test.each(Object.entries(EXPECTED))(
    '%s says who published it when',
    async (name, [published, publishedBasis, authors, outlet]) => {
      expect(await readSample(name)).toMatchObject({ published, publishedBasis, authors, outlet })
    },
  )

  test.each([
    ['05-feature.html', 'Shame'],
    ['12-page-with-furniture.txt', 'She said she would help everybody'],
    ['12-page-with-furniture.txt', 'June 1, 2031'],
    ['08-respun-copy.txt', 'September 8, 2031'],
    ['08-respun-copy.txt', 'accomplished'],
    ['07-copy-with-errors.txt', 'Its editors welcome letters'],
  ])('what %s prints beside its article is not read: %s', async (name, words) => {
    const { text, blocks } = await readSample(name)
    const read = blocks.filter(({ role }) => role !== 'furniture').map(({ start, end }) => text.slice(start, end))
    expect(read.join('\n')).not.toContain(words)
  })

  test('languages', async () => {
    expect((await readSample('11-brief-in-russian.txt')).language).toBe('ru')
    expect((await readSample('14-kazakh-note.txt')).language).toBe('kk')
    expect((await readSample('01-wire-report.txt')).language).toBe('en')
  })
})
