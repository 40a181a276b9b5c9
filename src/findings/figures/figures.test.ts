import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import type { FigureFinding } from '../../vocabulary/further-findings.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findFigures } from './figures.js'

const told = ({ comparator, value, unit, change }: FigureFinding) =>
  [comparator, value, unit, change].filter((part) => part !== undefined).join(' ')
const figures = (...paragraphs: string[]) => findFigures(readingOf(...paragraphs)).map(told)

describe('what is no figure', () => {
  test.each([
    ['a date', 'The treaty was signed on 12 March 2019 in Vienna.'],
    ['the size of a list', 'Officials from the five countries met with both sides in two countries.'],
    ['an age', 'The envoy, 54, spoke beside a 12-year-old pupil.'],
    ['the number of an article', 'Norway invoked Article 5 and Resolution 2254 in its letter.'],
    ['a telephone number', 'Call the desk at 202-555-0143 for details.'],
    ['an ordinal', 'It was the third session of the forum.'],
    ['emphasis', 'I agree with my colleague 100 percent.'],
    ['a plan named by its years', 'Portugal has adopted a five-year plan.'],
    ['a number in a name', 'The G20 and the C5+1 met apart.'],
    ['a compound', 'They defended the two-state solution and filled in a 19-page form.'],
    ['thanks for another’s gift', 'The ministers thanked Norway for 40 million dollars.'],
    ['thanks for a promise', 'Ghana thanked Norway for promising $5 million.'],
    ['a pledge withdrawn', 'Norway withdrew its pledge of $3 million.'],
    ['a theft', 'Thieves stole $3 million from the port.'],
    ['a private sale', 'The minister sold his house for $2 million.'],
    ['a possibility', 'Norway could provide $3 million.'],
    ['a condition', 'If Norway gave one percent of its income, the port would open.'],
    ['a condition without "if"', 'Should Norway send 400 tonnes of fish, the market will open.'],
    ['what never came', 'Norway promised nothing, and Iceland never gave $3 million.'],
    ['what is shared out in order', 'Chile and Peru promised $3 million and $2 million respectively.'],
    ['what is denied', 'Ghana denied that exports fell by 9 percent.'],
    ['the whole of a share', 'Norway took 26 of 27 steps.'],
    ['one of two shares', 'The economy of Norway shrank by eight to fifteen percent.'],
    ['a list told in talk', 'I have three updates for Norway and there are four main channels.'],
    ['a list of which some is counted', 'Norway opened 40 schools and colleges.'],
    ['a distance', 'The airfield of Norway lies 20 miles from the capital.'],
    ['what it is compared with', 'Norway opened more schools, compared to 17 schools before the storm.'],
    ['a share of what the speaker knows', 'The pupils, that’s 10 percent of them, sang.'],
    ['a share of which nothing is told', 'With 75 percent of the boats, Norway left.'],
    ['a share of another verb', 'The council set the goal of vaccinating 70 percent of adults.'],
    ['the rank of nobody', 'They are the third largest market of the coast.'],
    ['a sum told before', 'The council of Norway spoke about the $7 billion.'],
    ['somebody’s assets', 'A bank with $600 million in assets opened.'],
    ['pointing', 'A census lists 18,000 people in this category.'],
    ['a rate', 'The court of Norway heard 2,000 cases a month.'],
    ['a margin', 'Norway gave the port $2 million above the request.'],
    ['where a change began', 'The share of forests in Norway rose from 28 percent to half.'],
    ['a case that is not so', 'Instead of having 97 priorities, Norway has a plan.'],
    ['a hope', 'There was the hope that Ghana would get 300,000 doses.'],
    ['people who are not told whole', 'Norway welcomed 300 pupils whose schools were lost.'],
    ['what was made of them', 'The storm turned 300 farmers into refugees.'],
    ['a list by name', 'She was named one of the daily’s 100 most read writers.'],
    ['a share in words', 'Some say that six in ten residents and one in every 20 pupils left.'],
  ])('%s', (_, words) => expect(figures(words)).toEqual([]))
})

describe('figures', () => {
  test.each([
    ['Exports rose by 12.4 percent in 2021, reaching $2.10 billion.', ['12.4 % rise', '2100000000 USD']],
    ['Imports shrank 8% to about €40 million last year.', ['8 % fall', 'about 40000000 EUR']],
    ['Nearly 730 firms with Finnish owners work in Latvia.', ['nearly 730 firms']],
    ['Iceland shipped 15,000 tonnes of fish to Ghana.', ['15000 tonnes']],
    ['Iceland shipped 8.2 million tonnes of fish to Ghana.', ['8200000 tonnes']],
    ['Up to 40,000 refugees crossed the border.', ['up-to 40000 refugees']],
    ['The valley received tens of thousands of visitors.', ['at-least 10000 visitors']],
    ['The president sent four private letters to his colleague.', ['4 letters']],
    ['Norway thanked Ghana and gave $3 million to the port.', ['3000000 USD']],
    ['Thanks to Norway, the port spent $3 million.', ['3000000 USD']],
    ['Norway withdrew 3,000 soldiers.', ['3000 soldiers']],
    ['Chile is the third largest buyer of the ore.', ['3 ordinal']],
    ['The army ended its 11-year war in the hills.', ['11 years']],
  ])('%s', (words, expected) => expect(figures(words)).toEqual(expected))

  test('a rise and the value it led to are two figures with one subject', () => {
    const found = findFigures(readingOf('Bilateral trade grew by 9 percent in 2020 to over $3 billion.'))
    expect(found.map(({ subject }) => subject)).toEqual(['Bilateral trade', 'Bilateral trade'])
    expect(found.map(({ period }) => period)).toEqual(['2020', '2020'])
  })

  test('a number right behind a party of its own is not that of the clause before', () => {
    const found = findFigures(readingOf('Kenya got $4 million and Uganda nearly $3 million.'))
    expect(found.map(({ subject, value }) => `${subject}: ${value}`)).toEqual(['Kenya: 4000000'])
  })

  test('a sum tells what it is of', () => {
    const [figure] = findFigures(readingOf('With a total investment of more than $7 billion, Japan leads the list.'))
    expect(figure).toMatchObject({ measure: 'total investment', comparator: 'over', value: 7e9 })
  })

  test.each([
    ['a demonstrative', 'This represents 12 percent.'],
    ['a speaker without a state', 'Elena Marwick announced $5 million.'],
    ['a question', 'Has Norway shipped 400 tonnes of fish?'],
    ['a party to the tune of it', 'Norway and Ghana trade to the tune of $5 million.'],
    ['a compound cut in two', 'It was the first step of a four-year commitment of $4 million.'],
    ['one of two bounds', 'The economy of Norway will shrink by between 11 and 15 percent.'],
    ['the end of a spelled number', 'Two hundred and ninety-three pupils sang.'],
    ['a unit', 'Norway can export 21 million tons.'],
    ['others', 'They displaced more than 700,000 others.'],
    ['a compound of scale', 'A multi-billion-dollar company was named.'],
    ['an opening of a title', 'The text notes the Six Principles of the coast.'],
  ])('a number whose subject is but %s is no figure', (_, words) => {
    const found = findFigures(readingOf(words))
    expect(found.map(({ subject, value }) => `${subject}: ${value}`)).toEqual([])
  })

  test.each([
    ['The army arrested more than 10,000 people in May.', 'people', 'arrest'],
    ['Over 11 million people have been displaced.', 'people', 'displaced'],
    ['The valley holds 300 people who remain offline.', 'people who remain offline', 'count'],
    ['Norway sent 4 million COVID-19 vaccines to Ghana.', 'COVID-19 vaccines', 'count'],
    ['Norway sent $3 million in COVID-19-related assistance.', 'COVID-19-related assistance', 'send'],
    [
      'Norway gave $5 million in health, economic, and food assistance to Ghana.',
      'health, economic, and food assistance',
      'give',
    ],
    ['Ore is 61 percent of exports.', 'Ore', 'share of exports'],
    ['The new dam consumed $28 million in total.', 'The new dam', 'consume'],
    ['Direct investments from Norway exceeded $62 million.', 'Direct investments from Norway', 'exceed'],
    ['Ore exports increased by 5 percent.', 'Ore exports', 'increase'],
    ['Trade between Norway and Ghana reached $5 million.', 'Trade between Norway and Ghana', 'reach'],
    ['Norway and Ghana spent $5 million.', 'Norway and Ghana', 'spend'],
    ['Norway intends to spend $5 million.', 'Norway', 'spend'],
    ['Norway took in 500 refugees from Ghana, Kenya, and Chad.', 'refugees from Ghana, Kenya, and Chad', 'count'],
    ['More than 30 countries have joined the pact.', 'countries', 'joined the pact'],
    ['Norway gave $3 million in aid to Ghana.', 'aid', 'give'],
    ['The budget holds $3 million for the Reading (RW) Fund.', 'the Reading (RW) Fund', 'amount'],
    ['The 4,800 farms in Norway support 90 villages.', 'farms in Norway', 'count'],
    ['Norway helped 900 farmers use better seed.', 'farmers', 'count'],
    [
      'Over 70 percent of the pupils of Norway have seen the sea.',
      'the pupils of Norway',
      'share that have seen the sea',
    ],
    ['Norway runs a $160 million trade account.', 'trade account', 'amount'],
  ])('%s', (words, subject, measure) => {
    expect(findFigures(readingOf(words))[0]).toMatchObject({ subject, measure })
  })

  test('a period is of the number’s own clause; a day on which it was said is none', () => {
    const periods = (words: string) => findFigures(readingOf(words)).map(({ period }) => period ?? null)
    expect(periods('Norway announced today that 400 trucks crossed the border.')).toEqual([null])
    expect(periods('Exports to Ghana reached $4 million in 2019.')).toEqual(['2019'])
    expect(periods('Norway has shipped 400 tonnes of fish since 2019.')).toEqual(['since 2019'])
    expect(periods('Exports to Ghana will reach $4 million by 2031.')).toEqual(['by 2031'])
    expect(periods('Since the start of the plan in 2019, Norway has built 171 new schools.')).toEqual([null])
    expect(periods('Norway has shipped more than 400 tonnes of fish since 2019.')).toEqual(['since 2019'])
    expect(periods('In 2019, this fund paid for 61 schools, and 66 Kenyan clinics.')).toEqual(['2019', '2019'])
    expect(periods('Trade with Ghana totaled $4 million as of 2020.')).toEqual(['2020'])
    expect(periods('From 2009 to 2021, Norway gave Ghana $4 million.')).toEqual(['From 2009 to 2021'])
    expect(periods('In the first half of this year alone, 17 boats sank.')).toEqual(['first half of this year'])
    expect(periods('In answer to the storm there in 2019, Norway gave $4 million.')).toEqual([])
    expect(periods('In 2020, trade between Norway and Ghana totaled $4 million.')).toEqual(['2020'])
    expect(periods('In June, Norway pledged to send 400 tonnes of fish.')).toEqual([null])
    expect(periods('More than 400 pupils applied for the 2022 cycle.')).toEqual([null])
    expect(periods('After the storm of 2018 came, 400 trucks crossed the border.')).toEqual([null])
  })

  test('every figure is tied to its words', () => {
    const reading = readingOf('Some 300 trucks carried 2 million doses. Norway had spent $5 million.')
    const found = findFigures(reading)
    expect(found).toHaveLength(3)
    for (const { evidence } of found)
      expect(evidence.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
  })
})
