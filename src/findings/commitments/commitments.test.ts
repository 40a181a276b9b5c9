import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import type { CommitmentFinding } from '../../vocabulary/further-findings.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findCommitments } from './commitments.js'

const told = ({ actor, stage, amount }: CommitmentFinding) =>
  [
    actor.name,
    stage,
    amount &&
      [amount.comparator, amount.value, amount.currency, amount.basis].filter((part) => part !== null).join(' '),
  ]
    .filter((part) => part !== null)
    .join(' ')
const commitments = (...paragraphs: string[]) => findCommitments(readingOf(...paragraphs)).map(told)

describe('what is no commitment', () => {
  test.each([
    ['an estimate', 'Norway will put the cost at $5 million.'],
    ['an order', 'Norway will put troops on alert.'],
    ['aid withheld', 'Norway will put 40 million euros of aid on hold.'],
    ['a danger', 'Norway will put 12 million dollars at risk.'],
    ['a fine', 'Norway will put 300 million euros in fines on the bank.'],
    ['something lost', 'Norway will put 90 million euros out of reach.'],
    ['a doubt', 'Norway will put 20 million euros into question.'],
    ['a plan to withhold', 'Norway plans to put 40 million euros of aid on hold.'],
    ['a promise to withhold', 'Norway pledged to put 40 million euros of aid on hold.'],
    ['a denial', 'Norway did not pledge $5 million to the fund.'],
    ['reports denied', 'Officials denied reports that Norway had pledged $20 million.'],
    ['a denial of another', 'Ghana denied that Norway will provide $30 million.'],
    ['a receipt denied', 'It is false that Ghana received $3 million from Norway.'],
    ['something imagined', 'Imagine that Norway announced $5 million for schools.'],
    ['something supposed', 'Suppose Norway pledged $4 million.'],
    ['an appeal', 'Ghana urged Norway to provide $5 million.'],
    ['a hope', 'Ghana hopes that Norway will be able to help.'],
    ['a condition', 'If the vote passes, Norway will provide $5 million.'],
    ['a condition without "if"', 'Had Norway pledged $5 million, Kenya would have built a school.'],
    ['a case supposed', 'Should Japan provide $10 million, the port will open.'],
    ['what hangs on a case supposed', 'Should the vote pass, Norway will provide $10 million.'],
    ['a possibility', 'Norway could provide $5 million.'],
    ['a refusal', 'Norway refused to contribute $5 million.'],
    ['an attitude', 'Norway pledged its support for the independence of the islands.'],
    ['an appointment', 'Norway and Ghana agreed to meet again in May.'],
    ['a guest book', 'The Norwegian president signed the guest book.'],
    ['aims long past', 'Norway intended to build a port.'],
    ['how someone is minded', 'The allies, deeply committed to defending their coast, met in Oslo.'],
    [
      'a plan of one speaker',
      'Norwegian Foreign Minister Ola Furnes said: “We intend to secure the lead of our farms.”',
    ],
    ['a stem', 'Norway intends to advance the plan by:'],
    ['a visit that did not come', 'Norway was planning to sell the port.'],
    ['a plan rumoured', 'The reports state that Norway has plans to engineer a vote.'],
    ['what others are asked to do', 'Norway urges the parties to listen and commit to sharing the water.'],
    ['another verb’s goal', 'Norway wants to double the finance it provides, to $5 million a year.'],
    ['a plan of one person', 'Norwegian Foreign Minister Ola Furnes spoke. He intends to sell the port.'],
    ['what a body would do', 'The act, which the Senate has read, would provide $5 million for Norway.'],
    ['money for somebody', 'The aid committed to Ghana of $5 million is late.'],
    ['what one speaker says for all', 'Norwegian Foreign Minister Ola Furnes said we agreed to open the port.'],
    ['leaders without a name', 'The two leaders agreed to open the port.'],
    ['a rule that is upheld', 'Norway praised the rules that it committed to uphold.'],
    ['details', 'Norway will provide details on the grants.'],
    ['what a gift amounts to', 'Ministers welcomed a gift to the Norwegian Fund, which brings its sum to $5 million.'],
    ['another clause’s sum', 'Norway provided help, and they heard him describe another $5 million in aid.'],
    ['trade', 'Exports to Norway reached $5 million.'],
  ])('%s', (_, words) => expect(commitments(words)).toEqual([]))
})

describe('commitments', () => {
  test.each([
    ['Norway will put $5 million into the fund.', ['Norway pledged 5000000 USD']],
    ['Norway will put 6 million euros of its own money towards clinics.', ['Norway pledged 6000000 EUR']],
    [
      'Norway has disbursed $5 million, the first part of the $20 million pledged in May.',
      ['Norway disbursed 5000000 USD'],
    ],
    ['Norway pledged an additional $5 million to Ghana.', ['Norway pledged 5000000 USD increment']],
    ['Finland will provide nearly €3 million in aid to Malawi.', ['Finland pledged nearly 3000000 EUR']],
    ['Japan has provided over $2 billion to Kenya since 2010.', ['Japan disbursed over 2000000000 USD cumulative']],
    ['The schools received over $4 million from Canada.', ['Canada disbursed over 4000000 USD']],
    ['Norway and Ghana agreed to open the port.', ['Norway and Ghana agreed-in-principle']],
    [
      'Norwegian Foreign Minister Ola Furnes and Ghanaian Foreign Minister Ama Tormeh agreed to open the port.',
      ['Norway and Ghana agreed-in-principle'],
    ],
    ['Guided by the Council, Norway will provide $5 million.', ['Norway pledged 5000000 USD']],
    ['Norway raised its programme for the ports to $8 million.', ['Norway announced 8000000 USD programme-total']],
    ['Iceland and Norway signed a memorandum of understanding on fisheries.', ['Iceland and Norway signed']],
    ['Chile agreed to open two new crossings.', ['Chile agreed-in-principle']],
    [
      'They reached an agreement to provide Danish technical assistance to the courts.',
      ['Denmark agreed-in-principle'],
    ],
  ])('%s', (words, expected) => expect(commitments(words)).toEqual(expected))

  test.each([
    ['Norway announced $5 million for those affected by the flood.', 'those affected by the flood'],
    ['Norway committed $5 million in assistance to the Kenyans.', 'Kenyans'],
    ['Norway is offering a loan guarantee to Ghana of up to $5 million.', 'Ghana'],
    ['Norway committed $5 million, bringing total aid for Ghana to $9 million.', 'Ghana'],
    ['Norway announced $5 million in aid to help Ghana fight the flood.', 'Ghana'],
    ['Norway announced $5 million to support those affected by the flood.', 'those affected by the flood'],
    ['Norway announced a package of $5 million for Ghana to help it rebuild.', 'Ghana'],
    ['Norway brought $5 million worth of boats into the hands of Kenyans.', undefined],
    ['Norway pledged $5 million to those efforts.', undefined],
    ['Norway raised an initiative for schools in the region to $50 million.', 'region'],
    ['Norway agreed to help the army move to Alliance standard equipment.', undefined],
    ['Norway signed an agreement for Ghana to join the forum.', undefined],
    ['Norway announced $5 million for food assistance in Ghana.', undefined],
    ['Norway pledged $5 million to train nurses to work in Ghana.', undefined],
  ])('%s', (words, name) => expect(findCommitments(readingOf(words)).at(-1)?.beneficiary?.name).toBe(name))

  test('an announcement and what it announces are one commitment', () => {
    const [found, ...others] = findCommitments(
      readingOf(
        'Icelandic Foreign Minister Elena Marwick announced on May 2 that Reykjavik will provide $25 million to the region under the Coastal Schools Initiative to train teachers.',
      ),
    )
    expect(others).toEqual([])
    expect(found).toMatchObject({
      actor: { name: 'Iceland' },
      announcedBy: { name: 'Elena Marwick' },
      announcedOn: '2024-05-02',
      programme: 'Coastal Schools Initiative',
      purpose: 'train teachers',
      beneficiary: { name: 'region' },
    })
  })

  test('parts of a sum are told apart from it', () => {
    expect(
      commitments(
        'Norway announced $9 million in aid to Ghana.',
        'The aid includes $6 million from the Norwegian Fund for Schools and $3 million for clinics.',
      ),
    ).toEqual([
      'Norway announced 9000000 USD',
      'Norwegian Fund for Schools announced 6000000 USD part',
      'Norway announced 3000000 USD part',
    ])
  })

  test('each clause of a list under one stem is a commitment', () => {
    const reading = readingOf(
      'The following statement was released by the Governments of Iceland and Norway.',
      'The participants intend to:',
      'list-item|open a joint school of fisheries;',
      'list-item|share data on the ice.',
    )
    const found = findCommitments(reading)
    expect(found.map(told)).toEqual(['Iceland and Norway intended', 'Iceland and Norway intended'])
    expect(found.map(({ evidence }) => evidence.length)).toEqual([2, 2])
  })

  test('what is due by a day keeps the day', () => {
    expect(findCommitments(readingOf('Norway pledged to close the mine by 2030.'))[0]).toMatchObject({ due: '2030' })
  })

  test('every commitment is tied to its words', () => {
    const reading = readingOf('Norway allocated $5 million and Ghana contributed $1 million.')
    const found = findCommitments(reading)
    expect(found).toHaveLength(2)
    for (const { evidence, actor } of found) {
      expect(evidence.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
      expect(reading.document.text.slice(actor.start, actor.end)).toBe(actor.as)
    }
  })
})

test('a total that is only planned has not been paid', () => {
  expect(commitments('Norway announced $5 million, bringing planned aid for Ghana to $9 million.')).toContain(
    'Norway intended 9000000 USD cumulative',
  )
  expect(commitments('Norway announced $5 million, bringing total aid for Ghana to $9 million.')).toContain(
    'Norway disbursed 9000000 USD cumulative',
  )
})
