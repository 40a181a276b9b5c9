import { describe, expect, test } from 'vitest'
import { saidIn } from './said.test-support.js'

const said = saidIn

const WORDS = 'We stand with the crews of the northern ports.'
const TITLE = 'title|Help for the Northern Ports'

describe('nobody is "we"', () => {
  test.each([
    ['in news', [TITLE, 'byline|By Elena Marwick', WORDS]],
    ['on a page of opinion', [TITLE, 'Elena Marwick, Senior Fellow at the Harbour Institute', WORDS]],
    ['on a page by one no longer in office', [TITLE, 'Elena Marwick, Former Foreign Minister of Iceland', WORDS]],
    ['under a caption', [TITLE, 'Elena Marwick, Foreign Minister of Iceland, arrives in Oslo.', WORDS]],
    [
      'in a clause under another',
      [TITLE, 'Elena Marwick, Foreign Minister of Iceland', 'The port, which we built, is closed.'],
    ],
    [
      'in a text of several that tells what was done',
      ['title|Joint Statement by the Fishing Nations', 'We outlined a plan for the port.'],
    ],
  ])('%s', (_, paragraphs) => expect(said(...paragraphs)).toEqual([]))
})

describe('who issues a text says "we" and "I" in it', () => {
  test.each([
    ['a line of name and office', ['Elena Marwick, Foreign Minister of Iceland']],
    ['two lines of name and office', ['Elena Marwick', 'Foreign Minister']],
    ['a kind of text, a name and a day', ['Press Statement', 'Elena Marwick, Foreign Minister', 'May 4, 2024']],
    ['a line that attributes it', ['The following is attributable to Spokesperson Elena Marwick:']],
  ])('told by %s', (_, lines) =>
    expect(said(TITLE, ...lines, WORDS)).toEqual([
      'Elena Marwick indirect: We stand with the crews of the northern ports',
    ]),
  )

  test.each([
    'On behalf of the Government of Iceland, I send congratulations to the people of Norway',
    'Today we mark ten years of the quota',
    'Together we will keep the sea clean',
  ])('%s', (words) =>
    expect(said(TITLE, 'Elena Marwick, Foreign Minister of Iceland', `${words}.`)).toEqual([
      `Elena Marwick indirect: ${words}`,
    ]),
  )
})
