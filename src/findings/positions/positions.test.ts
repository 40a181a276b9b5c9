import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findPositions } from './positions.js'

const positions = (...paragraphs: string[]) =>
  findPositions(readingOf(...paragraphs)).map(
    ({ holder, stance, matter, saidBy }) => `${holder.name} ${stance}: ${matter}${saidBy ? ` (${saidBy.name})` : ''}`,
  )

describe('what is no position', () => {
  test.each([
    ['a hypothesis', 'Norway would support the plan.'],
    ['what an analyst thinks', 'The analyst Tomas Halvorsen supports the plan.'],
    ['hospitality', 'Iceland welcomed 300 guests to the fair.'],
    ['a topic', 'The delegations discussed support for the plan.'],
    ['an act without a subject', 'Supporting the plan is a matter of time.'],
    ['a company', 'Northern Shipping Company supported the bid.'],
    ['a manner of speaking', 'Norwegian officials said: "We want to thank the hosts of this fair."'],
  ])('%s', (_, words) => expect(positions(words)).toEqual([]))
})

describe('positions', () => {
  test.each([
    ['Norway condemned the attack on the port.', ['Norway against: the attack on the port']],
    ['The Finnish government called on all parties to cease fire.', ['Finland asks: all parties to cease fire']],
    ['Chile is deeply concerned about the drought.', ['Chile concerned: the drought']],
    ['Ghana voted against the resolution.', ['Ghana against: the resolution']],
    ['Peru abstained from the vote on the resolution.', ['Peru abstains: from the vote on the resolution']],
    [
      'No Baltic government has recognized the annexation of the islands.',
      ['Baltic government neutral: the annexation of the islands'],
    ],
    [
      'Latvia was the first country to recognize the independence of the islands.',
      ['Latvia for: the independence of the islands'],
    ],
  ])('%s', (words, expected) => expect(positions(words)).toEqual(expected))

  test('a minister voices the position of the state', () => {
    expect(
      positions(
        "Icelandic Foreign Minister Elena Marwick reaffirmed her country's support for the independence of the islands.",
      ),
    ).toEqual(['Iceland for: the independence of the islands (Elena Marwick)'])
  })

  test('"we" in a quotation is the state of its speaker', () => {
    expect(
      positions('Icelandic Foreign Minister Elena Marwick said: "We strongly condemn the attack on the port."'),
    ).toEqual(['Iceland against: the attack on the port (Elena Marwick)'])
  })

  test('"we" in a joint statement is the governments that released it', () => {
    expect(
      positions(
        'The following statement was released by the Governments of Iceland and Norway.',
        'We urge the parties to return to the talks.',
      ),
    ).toEqual(['Iceland and Norway asks: the parties to return to the talks'])
  })

  test('every position is tied to its words', () => {
    const reading = readingOf('Norway supports the plan, and Ghana opposes the new tariff on fish.')
    const found = findPositions(reading)
    expect(found).toHaveLength(2)
    for (const { evidence, holder } of found) {
      expect(evidence.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
      expect(reading.document.text.slice(holder.start, holder.end)).toBe(holder.as)
    }
  })
})
