import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import { findMeetings } from './meetings.js'

const seats = (text: string) =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published: '2023-03-01' })))[0]?.participants.map(
    ({ name, onBehalfOf }) => (onBehalfOf === undefined || onBehalfOf === name ? name : `${name} (${onBehalfOf})`),
  )

const HELD = 'Norway and Sweden held the third Norway-Sweden Strategic Dialogue in Oslo on February 27'

describe('who chaired a meeting or led a delegation to it', () => {
  test.each([
    [`${HELD} on a project led by Karl Reuter.`],
    [`${HELD}. Karl Reuter led a delegation to Lima.`],
    [`${HELD}. Karl Reuter led the opposition in parliament.`],
    [`${HELD}. Karl Reuter will lead the Swedish delegation.`],
    [`${HELD}. They discussed a conference on fish, chaired by Karl Reuter.`],
  ])('is not told by another act: %s', (text) => expect(seats(text)).toEqual(['Norway', 'Sweden']))

  test.each([
    [
      `${HELD}, co-chaired by Norwegian Deputy Foreign Minister Anna Berg and Swedish State Secretary Karl Reuter.`,
      ['Anna Berg (Norway)', 'Karl Reuter (Sweden)'],
    ],
    [
      `${HELD}, with delegations led by Norwegian Deputy Foreign Minister Anna Berg and Swedish State Secretary Karl Reuter.`,
      ['Anna Berg (Norway)', 'Karl Reuter (Sweden)'],
    ],
    [
      `${HELD}. State Secretary Anna Berg led the Norwegian delegation, and State Secretary Karl Reuter led the Swedish delegation.`,
      ['Anna Berg (Norway)', 'Karl Reuter (Sweden)'],
    ],
    [
      `${HELD}. The dialogue was led by Norwegian Director Anna Berg, Ministry of Foreign Affairs, and Swedish Deputy Minister Karl Reuter.`,
      ['Anna Berg (Norway)', 'Karl Reuter (Sweden)'],
    ],
    [`${HELD}. The Swedish side was led by Deputy Secretary Karl Reuter.`, ['Norway', 'Karl Reuter (Sweden)']],
    [
      `${HELD}. Director General Anna Berg, Coastal Bureau, led the Norwegian delegation.`,
      ['Sweden', 'Anna Berg (Norway)'],
    ],
  ])('sits there: %s', (text, expected) => expect(seats(text)).toEqual(expected))
})
