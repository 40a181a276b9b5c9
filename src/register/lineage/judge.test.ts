import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintsOf } from './fingerprints.js'
import { isOneHouse } from './houses.js'
import { type ComparedDocument, judgePair } from './judge.js'
import { wordsOfDocument } from './words.js'

function compared(text: string, outlet: string | null = null, day: string | null = null): ComparedDocument {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: { length }, index }) => {
    return { start: index, end: index + length, role: 'body' as const }
  })
  const words = wordsOfDocument(text, blocks)
  return { words, prints: fingerprintsOf(words), house: { outlet, host: null }, day, isCut: text.endsWith('…') }
}

const none = () => false
const kindOf = (a: string, b: string) => judgePair(compared(a), compared(b), none)?.kind

const HARBOUR =
  'The harbour board closed the northern quay after divers found that rust had eaten through eleven of the forty piles. ' +
  'Fishing crews were told to land their catch across the bay until a timber crew has driven new ones, which may take the whole winter.'
const SPUN =
  'The harbour board shut the northern quay when divers discovered that rust had eaten through eleven of the forty piles. ' +
  'Fishing crews were told to bring their catch across the bay until a timber team has driven new ones, which might take all winter.'
const WITNESS =
  'Crews from the northern quay now unload on the far side of the bay. The board says that rust is to blame and that repairs will last until spring.'
const QUOTED =
  '“Nobody on this coast will be asked to pay for a quay that the board itself let rust away for twenty years”'
const FORMULA =
  'reaffirmed their commitment to the sovereignty, independence and territorial integrity of the island states'
const NAMES =
  'the Foreign Ministers of Albania, Bhutan, Chad, Denmark, Ecuador, Fiji, Gabon, Haiti, India, Jordan and Kenya'

describe('two documents', () => {
  test.each([
    ['about one event in words of their own', HARBOUR, WITNESS],
    ['that name the same people', `On Monday ${NAMES} arrived.`, `Rain fell. It was ${NAMES} who stayed.`],
    ['of which one is empty', HARBOUR, ''],
    ['in which a word is said over and over', 'said '.repeat(3000), 'said '.repeat(3000)],
  ])('%s share nothing worth telling', (_, a, b) => {
    expect(kindOf(a, b)).toBeUndefined()
  })

  test.each([
    ['printed word for word', HARBOUR, HARBOUR, 'copied'],
    ['spun by exchanging words', HARBOUR, SPUN, 'copied'],
    ['with the sentences in another order', HARBOUR, HARBOUR.split('. ').reverse().join('. '), 'copied'],
    [
      'that quote the same words',
      `${WITNESS} ${QUOTED}, she said.`,
      `It rained. ${QUOTED}, the mayor said.`,
      'shared-quotation',
    ],
    ['that use one formula', `They met and ${FORMULA}.`, `Later all ${FORMULA}.`, 'stock-phrase'],
  ])('%s: %4$s', (_, a, b, kind) => {
    expect(kindOf(a, b)).toBe(kind)
    expect(kindOf(b, a)).toBe(kind)
  })

  test('of one house that repeats its formula are no copies, unless they are versions of one text', () => {
    const own = (text: string) => compared(text, 'bay gazette')
    const release = `${WITNESS} ${WITNESS.toUpperCase()} A school reopened. ${HARBOUR.slice(0, 116)} Ferries run again from Monday to the islands, and the toll is waived for a month for whoever lives there.`
    expect(judgePair(own(HARBOUR), own(release), none)?.kind).not.toBe('copied')
    expect(judgePair(compared(HARBOUR, 'bay gazette'), compared(release, 'far echo'), none)?.kind).toBe('copied')
    expect(judgePair(own(HARBOUR), own(SPUN), none)?.kind).toBe('copied')
  })

  test('that are short and nearly alike are copies where two houses print them, else a phrase', () => {
    const short =
      'Norway promised five ferries on Monday to link the outer islands, where storms cut off 61 people last winter.'
    const spun =
      'Norway pledged five ferries on Monday to link the outer islands, where gales cut off 61 people last winter.'
    const kind = (first: string | null, second: string | null) =>
      judgePair(compared(short, first), compared(spun, second), none)?.kind
    expect(kind('bay gazette', 'far echo')).toBe('copied')
    expect(kind('bay gazette', 'bay gazette')).not.toBe('copied')
    expect(kind(null, null)).not.toBe('copied')
  })

  test('of one house in which a form was filled in twice are no copies; one brought up to date is', () => {
    const call = (minister: string, place: string, of = 'Delta') =>
      `The minister spoke by telephone today with ${minister} of ${place}. The two weighed what the closing of the northern quay means for crews ` +
      `who land their catch there, and agreed to let timber for new piles pass without duty through the straits of ${of} until the winter storms are over.`
    const house = (text: string, day: string) => compared(text, 'foreign office', day)
    const [first, other] = [call('Oskar Lindgren', 'Gotland'), call('Petra Vasile', 'Varna')]
    expect(judgePair(house(first, '2031-05-06'), house(other, '2031-05-06'), none)?.kind).not.toBe('copied')
    const again = first.replace('the winter storms are over', 'the last winter storms have gone')
    expect(judgePair(house(first, '2031-05-06'), house(again, '2031-05-20'), none)?.kind).not.toBe('copied')
    expect(judgePair(house(first, '2031-05-06'), house(again, '2031-05-07'), none)?.kind).toBe('copied')
    expect(judgePair(house(first, '2031-05-06'), house(first, '2032-05-06'), none)?.kind).toBe('copied')
    expect(judgePair(compared(first, 'foreign office'), compared(other, 'far echo'), none)?.kind).toBe('copied')
  })

  test.each([
    ['the same outlet', { outlet: 'echo', host: 'a.example' }, { outlet: 'echo', host: 'b.example' }, true],
    [
      'one host, one of them without an outlet',
      { outlet: null, host: 'a.example' },
      { outlet: 'echo', host: 'a.example' },
      true,
    ],
    ['two outlets on one host', { outlet: 'bay', host: 'a.example' }, { outlet: 'echo', host: 'a.example' }, false],
    ['nothing known of either', { outlet: null, host: null }, { outlet: null, host: null }, false],
  ])('are of one house or not: %s', (_, a, b, expected) => {
    expect(isOneHouse(a, b)).toBe(expected)
  })

  test('share no more than stock where every fingerprint of the passage is common', () => {
    expect(judgePair(compared(HARBOUR), compared(HARBOUR), () => true)?.kind).toBe('stock-phrase')
  })

  test('that copy have their reworded sentences shown too', () => {
    const a = `${HARBOUR} Merchants fear that the closed quay will ruin the autumn herring market.`
    const b = `${SPUN} The autumn herring market may be ruined, merchants fear, by a closed quay.`
    const passages = judgePair(compared(a), compared(b), none)?.passages ?? []
    expect(passages.some((each) => a.slice(each.a.start, each.a.end).includes('herring'))).toBe(true)
  })
})

describe('which of two carriers was shortened', () => {
  const half = HARBOUR.slice(0, HARBOUR.indexOf(' across'))
  test.each([
    ['is not told where both are whole', HARBOUR, `${half}.`, null],
    ['is not told of a shorter one that is whole', HARBOUR, HARBOUR.slice(0, HARBOUR.indexOf(' Fishing')), null],
    ['is not told where both break off', `${HARBOUR} The boats …`, `${half} …`, null],
    ['is the one that breaks off', HARBOUR, `${half} …`, 'b'],
    ['is the same from the other side', `${half} …`, HARBOUR, 'a'],
  ])('%s', (_, a, b, cut) => {
    const more =
      ' Merchants at the market hall expect fewer herring, dearer ice and longer drives until the timber crew has gone.'
    const [one, other] = [a, b].map((text) => compared(text === HARBOUR ? HARBOUR + more : text))
    expect(one && other && judgePair(one, other, none)?.cut).toBe(cut)
  })
})

describe('passages', () => {
  const words = fc.array(
    fc.constantFrom(...'a rusty quay and the long ferry bring grey herring to cold towns'.split(' ')),
    {
      maxLength: 120,
    },
  )

  test('lie within both texts and are the same from either side', () => {
    fc.assert(
      fc.property(words, words, (inA, inB) => {
        const [a, b] = [inA.join(' '), inB.join(' ')]
        const there = judgePair(compared(a), compared(b), none)
        for (const passage of there?.passages ?? []) {
          expect(passage.a.start).toBeLessThan(passage.a.end)
          expect(passage.a.end).toBeLessThanOrEqual(a.length)
          expect(passage.b.end).toBeLessThanOrEqual(b.length)
        }
        for (const share of there?.share ?? []) expect(share).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})

test('a word is known without case, accents, dots and possessive endings', () => {
  const { words } = compared('The U.S. envoy’s café, said J. Brekov. He left.')
  expect(words.map(({ folded }) => folded)).toEqual(['the', 'us', 'envoy', 'cafe', 'said', 'j', 'brekov', 'he', 'left'])
  expect(words.map(({ sentence }) => sentence)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2])
})
