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
    ['what is only asked', 'The envoys asked whether Norway supports the plan.'],
    ['what is made sure of', 'Iceland will make sure that Norway supports the plan.'],
    ['what is denied to be a reason', 'Norway acts not because it opposes the plan.'],
    ['what remains possible', 'The envoys discussed how Norway can continue to support the plan.'],
    ['signs of a stance', 'The envoys saw signs that Norway was ready to sign the plan.'],
    ['a part of a name', 'Norway lost its Most Favored Nation status.'],
    ['words that name nothing', 'Norway is prepared to do that.'],
    ['its own next doings', 'Norway looks forward to working with the crews.'],
    ['a courtesy', 'Norway looks forward to the next meeting of the forum.'],
    ['people nobody can find again', 'These members supported the annexation.'],
    ['a manner of speaking', 'Norwegian officials said: "We want to thank the hosts of this fair."'],
  ])('%s', (_, words) => expect(positions(words)).toEqual([]))
})

describe('positions', () => {
  test('of an office are those of whom the text means by it, if nobody of that office is named further on', () => {
    const opening = 'Secretary of State Elena Marwick spoke with British Foreign Secretary Tomas Halvorsen.'
    expect(positions(opening, 'The Secretary reaffirmed support for the crews.')).toEqual([
      'United States for: the crews (Elena Marwick)',
    ])
    expect(positions('President Aldo Varga spoke.', 'The President reaffirmed support for President Varga.')).toEqual(
      [],
    )
  })

  test.each([
    ['Norway condemned the attack on the port.', ['Norway against: the attack on the port']],
    ['The Finnish government called on all parties to cease fire.', ['Finland asks: all parties to cease fire']],
    ['Norway, Finland and the Kingdom of Sweden condemned the plan.', ['Norway, Finland and Sweden against: the plan']],
    ['Iceland met Norway, and Finland supports the plan.', ['Finland for: the plan']],
    ['That is why Norway supports the plan.', ['Norway for: the plan']],
    ['Norway looks forward to the swift adoption of the plan.', ['Norway for: the swift adoption of the plan']],
    [
      'Norway welcomes the decision on the port, and we have agreed on the quota.',
      ['Norway for: the decision on the port'],
    ],
    [
      'The Norwegian government reiterated its support for the crews and pledged to stay at sea.',
      ['Norway for: the crews'],
    ],
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

  test('"we" in a statement of several ministers is their states', () => {
    expect(
      positions(
        'The text of this statement was released by the foreign ministers of Iceland, Norway and Finland.',
        'We urge the parties to return to the talks.',
      ),
    ).toEqual(['Iceland, Norway and Finland asks: the parties to return to the talks'])
  })

  test('an act condemned in passing is told with whose it is', () => {
    expect(
      positions(
        'Icelandic Foreign Minister Elena Marwick said Norway’s unprovoked war of aggression on the islands went on.',
      ),
    ).toEqual(['Iceland against: Norway’s unprovoked war of aggression on the islands (Elena Marwick)'])
  })

  test('a questioner in a transcript holds nothing', () => {
    expect(
      positions(
        'MINISTER MARWICK: Welcome.',
        'QUESTION: Norway supports the plan. Do you?',
        'MINISTER MARWICK: We have said so.',
      ),
    ).toEqual([])
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
