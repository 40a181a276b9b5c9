import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findPersonAt, resolvePronoun } from './antecedents.js'
import { mentionOf } from './mentions.js'
import { read } from './read.js'
import type { Name, Person } from './reading.js'

function documentOf(text: string): CanonicalDocument {
  const blocks = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, role: 'body' as const })
    start += line.length + 1
  }
  const unknown = { title: null, outlet: null, published: null, publishedBasis: null, url: null }
  return { ...unknown, authors: [], language: 'en', text, textSha256: '', blocks }
}

const peopleOf = (text: string): readonly Person[] => read(documentOf(text)).people
const titlesOf = (text: string) =>
  peopleOf(text).map(({ name, titles }) => [name, ...titles.map(({ title, of }) => `${title} | ${of}`)])

const namesOf = (text: string, type: Name['type']) =>
  read(documentOf(text))
    .names.filter((name) => name.type === type)
    .map(({ start, end, name }) => [text.slice(start, end), name])

test('a surname that is a common word of buildings or headlines belongs to its name', () => {
  const names = peopleOf('Senior Official for Public Affairs Marina Hall Brekov met Prime Minister Janet Hall.')
  expect(names.map(({ name }) => name)).toEqual(['Marina Hall Brekov', 'Janet Hall'])
})

describe('no person is found in', () => {
  test.each([
    'The concert was in Victoria Hall, the dinner at the Albert Hall.',
    'On Monday the Ministry of Trade met in Old Harbour.',
    'Prime Ministers of the Member States will attend.',
    'The Central Asian Republics welcomed the President of Kazakhstan.',
    'The Executive Order entered into force in May.',
    'Jordan said it would host the Water Forum; Chad and Niger agreed.',
    'SECURITY COUNCIL MEETS ON BORDER WATER',
    'The Bank of Finland and the Polish Foreign Ministry agreed.',
    'He is head and shoulders above the rest.',
    'Wessex allies and Wexit supporters met. Wexit voters sang. Wessex fell in price.',
    'The Wessex Energy Administration met. Wessex is far.',
    'Her brother, Peru, and the rain are foes.',
    'Varrano informed investors. Varrano said so.',
  ])('"%s"', (text) => {
    expect(peopleOf(text).map(({ name }) => name)).toEqual([])
  })
})

describe('titles before a name', () => {
  test('a bare office behind its article is another’s', () => {
    expect(titlesOf('The President and Trade Minister Otabek Varran spoke.')).toEqual([
      ['Otabek Varran', 'Trade Minister | null'],
    ])
  })

  test.each([
    ['Uzbek Trade Minister Otabek Varran spoke.', 'Otabek Varran', 'Trade Minister | Uzbekistan'],
    [
      'The Deputy Secretary for North and Central Asian Trade Dana Weller spoke.',
      'Dana Weller',
      'Deputy Secretary for North and Central Asian Trade | null',
    ],
    [
      'The Deputy Secretary for Educational and Cultural Affairs Dana Weller spoke.',
      'Dana Weller',
      'Deputy Secretary for Educational and Cultural Affairs | null',
    ],
    ['Foreign Minister of Mongolia, Bolor Tsend, spoke.', 'Bolor Tsend', 'Foreign Minister | Mongolia'],
    ['Japan’s acting trade minister Kenji Aoyama spoke.', 'Kenji Aoyama', 'acting trade minister | Japan'],
    ['[Polish President] Marek Zawilski left.', 'Marek Zawilski', 'President | Poland'],
    [
      'Secretary-General of the Council of Border Towns Petra Holm spoke.',
      'Petra Holm',
      'Secretary-General | Council of Border Towns',
    ],
    ['The country’s president, Ilmar Tavik, agreed.', 'Ilmar Tavik', 'president | null'],
    ['The campaign manager Robin Tew agreed.', 'Robin Tew', 'campaign manager | null'],
    ['MINISTER TAVIK: Good morning.', 'Tavik', 'Minister | null'],
  ])('"%s"', (text, name, title) => {
    expect(titlesOf(text)).toEqual([[name, title]])
  })

  test('pile up', () => {
    const text = 'Deputy Chairman of the Cabinet of Ministers of Turkmenistan and Foreign Minister Rahim Orazli spoke.'
    expect(titlesOf(text)).toEqual([
      ['Rahim Orazli', 'Deputy Chairman of the Cabinet of Ministers | Turkmenistan', 'Foreign Minister | null'],
    ])
  })

  test('cover exactly the title’s words', () => {
    const text = 'Uzbek Trade Minister Otabek Varran spoke.'
    const title = peopleOf(text)[0]?.titles[0]
    expect(text.slice(title?.start, title?.end)).toBe('Trade Minister')
  })
})

describe('titles after a name', () => {
  test.each([
    ['Lena Roth, a fellow at the Institute for Water Studies, agreed.', 'fellow | Institute for Water Studies'],
    ['Lena Roth, the Osh-based director of the Border Research Group, agreed.', 'director | Border Research Group'],
    [
      'Lena Roth, a professor of international relations at the University of Bergen, agreed.',
      'professor of international relations | University of Bergen',
    ],
    ['Lena Roth (president of the Tarn Foundation) agreed.', 'president | Tarn Foundation'],
    ['Lena Roth, Japan’s ambassador to Uzbekistan, agreed.', 'ambassador to Uzbekistan | Japan'],
    ['Lena Roth is an economist at the National Bank of Georgia.', 'economist | National Bank of Georgia'],
  ])('"%s"', (text, title) => {
    expect(titlesOf(text)).toEqual([['Lena Roth', title]])
  })

  test('keep the time they were held', () => {
    const [person] = peopleOf('Lena Roth, who was ambassador to Peru until 2019, agreed.')
    expect(person?.titles).toMatchObject([{ title: 'ambassador to Peru', during: 'until 2019', former: true }])
  })

  test('are not taken from the next person of a list', () => {
    expect(titlesOf('They met Lena Roth, Minister Otabek Varran and others.')).toEqual([
      ['Lena Roth'],
      ['Otabek Varran', 'Minister | null'],
    ])
  })

  test('a list of office holders gives each his own', () => {
    const text =
      'The Prime Minister of Hungary, Mr. Laszlo Tolvay, the President of Azerbaijan, and Madam Deputy Secretary-General Ines Pradeiro came.'
    expect(titlesOf(text)).toEqual([
      ['Laszlo Tolvay', 'Prime Minister | Hungary'],
      ['Ines Pradeiro', 'Deputy Secretary-General | null'],
    ])
  })

  test('a state served before is no other holder', () => {
    const text = 'Kazakh Special Envoy Anna Bergval, a former President of Finland, spoke.'
    expect(peopleOf(text)[0]?.titles.map(({ of }) => of)).toEqual(['Kazakhstan', 'Finland'])
  })
})

describe('one person', () => {
  test.each([
    [
      'bears every form of the name',
      'Minister Varran left. Later Otabek Varran, or O. Varran, came. Varran spoke.',
      ['Otabek Varran'],
    ],
    [
      'is the one the text is about, though a namesake was named just before',
      'Otabek Varran came. Varran spoke. Varran sat. His aide Anna Varran waited. Varran left.',
      ['Otabek Varran', 'Anna Varran'],
    ],
    ['is whoever "who" tells of', 'Rovshan Qelizade, who speaks for the port, came.', ['Rovshan Qelizade']],
    ['is spelt in two ways', 'Anthony Weller came. Antony Weller left.', ['Anthony Weller']],
    [
      'bears particles, hyphens and apostrophes',
      'Mr. Jan van der Meulen met Dr. Anna O’Shea-Lind and Omar bin Zaid al-Nuri.',
      ['Jan van der Meulen', 'Anna O’Shea-Lind', 'Omar bin Zaid al-Nuri'],
    ],
    ['bears the family name first', 'President Kim Min-jae came. Kim spoke.', ['Kim Min-jae']],
    ['is named by surname alone', 'Varran arrived on Friday. Varran will meet the press.', ['Varran']],
    ['is named by surname alone', 'Nobody liked Varran’s rhetoric. Nobody saw Varran.', ['Varran']],
    ['informs the press', 'Varran informed a news conference. “It is late,” Varran said.', ['Varran']],
    [
      'is named in full by a name no list knows',
      'Peru’s Qilmo Varran sat there. Varran told reporters. Varran left.',
      ['Qilmo Varran'],
    ],
    [
      'goes by the first of two family names',
      'Consul General Carlos Ruy Sandol Talano came. Sandol has served before.',
      ['Carlos Ruy Sandol Talano'],
    ],
    [
      'goes by both family names',
      'Minister Sandol Talano came. Later Carlos Sandol Talano spoke.',
      ['Carlos Sandol Talano'],
    ],
    [
      'goes by both family names and the shorter office',
      'Foreign Minister Carlos Sandol Talano of Peru came. Minister Sandol Talano spoke. Peru’s Sandol Talano left.',
      ['Carlos Sandol Talano'],
    ],
    [
      'goes by the given name behind the same office',
      'Ambassador Dawitu Obsel of Ethiopia came. Ambassador Dawitu spoke. The Ethiopian Ambassador, Mr. Dawitu, left.',
      ['Dawitu Obsel'],
    ],
    ['is styled as in India', 'Prime Minister Shri Raghul Deshpanda came.', ['Raghul Deshpanda']],
    [
      'stands beside a word of kinship',
      'Ms. Varran and her husband, Qurb Zanthel Oduro, came.',
      ['Varran', 'Qurb Zanthel Oduro'],
    ],
  ])('%s', (_, text, names) => {
    expect(peopleOf(text).map(({ name }) => name)).toEqual(names)
  })

  test.each([
    ['in another office', 'Mayor Dawitu Obsel came. Judge Dawitu spoke.', ['Dawitu Obsel', 'Dawitu']],
    [
      'for another state',
      'Ambassador Dawitu Obsel of Ethiopia came. Eritrean Ambassador Dawitu spoke. Ambassador Dawitu left.',
      ['Dawitu Obsel', 'Dawitu'],
    ],
    [
      'for a state, where none is told of the first',
      'Ambassador Dawitu Obsel came. The Eritrean Ambassador, Mr. Dawitu, spoke.',
      ['Dawitu Obsel', 'Dawitu'],
    ],
    [
      'of another gender',
      'Ambassador Martin Wellerby came. Ambassador Mrs. Martin spoke.',
      ['Martin Wellerby', 'Martin'],
    ],
    [
      'behind a style alone',
      'Minister Martin Wellerby came. The trader Mr. Martin spoke.',
      ['Martin Wellerby', 'Martin'],
    ],
    [
      'where two of the document bear it',
      'Ambassador Martin Wellerby came with Anna Martin Rendal. Ambassador Martin spoke.',
      ['Martin Wellerby', 'Anna Martin Rendal', 'Martin'],
    ],
  ])('is not another who bears the given name as a surname: %s', (_, text, names) => {
    expect(peopleOf(text).map(({ name }) => name)).toEqual(names)
  })

  test.each([
    [
      'who sits in the same sentence',
      'President Sandol Talano received Minister Carlos Sandol Talano.',
      ['Sandol Talano', 'Carlos Sandol Talano'],
    ],
    [
      'in another office',
      'Senator Sandol Talano came. Sandol Talano spoke. Minister Carlos Sandol Talano left.',
      ['Sandol Talano', 'Carlos Sandol Talano'],
    ],
    [
      'of another rank',
      'Prime Minister Carlos Sandol Talano came. Minister Sandol Talano left.',
      ['Carlos Sandol Talano', 'Sandol Talano'],
    ],
    [
      'for another state',
      'Panamanian Minister Carlos Sandol Talano came. Minister Sandol Talano of Peru left.',
      ['Carlos Sandol Talano', 'Sandol Talano'],
    ],
    [
      'of another gender',
      'Minister Carlos Sandol Talano came. Mrs. Sandol Talano left.',
      ['Carlos Sandol Talano', 'Sandol Talano'],
    ],
    [
      'where two bear both',
      'Carlos Sandol Talano met Maria Sandol Talano. Minister Sandol Talano left.',
      ['Carlos Sandol Talano', 'Maria Sandol Talano', 'Sandol Talano'],
    ],
  ])('is not another of the same two family names: %s', (_, text, names) => {
    expect(peopleOf(text).map(({ name }) => name)).toEqual(names)
  })

  test('is not another of the same surname', () => {
    const people = peopleOf('Erica Weller met Eric Weller. Mrs. Weller agreed.')
    expect(people.map(({ name }) => name)).toEqual(['Erica Weller', 'Eric Weller'])
  })

  test('speaks for the state that a title names', () => {
    const text = 'Uzbek Trade Minister Otabek Varran spoke. Varran left.'
    const { people } = read(documentOf(text))
    const person = people[0]
    const span = { start: text.lastIndexOf('Varran'), end: text.lastIndexOf('Varran') + 6 }
    expect(person && mentionOf(person, span, text)).toEqual({
      ...span,
      name: 'Otabek Varran',
      as: 'Varran',
      type: 'person',
      state: 'Uzbekistan',
    })
  })
})

describe('states, bodies, places and formats', () => {
  test.each([
    ['in a preposition’s reach a capital is a place', 'They met in Tashkent.', 'state', []],
    ['as a subject a capital is a government', 'Moscow rejected the plan.', 'state', [['Moscow', 'Russia']]],
    ['a seat speaks for its state', 'The Kremlin agreed.', 'state', [['Kremlin', 'Russia']]],
    ['New Mexico is no state', 'They flew to New Mexico.', 'state', []],
    ['a name that is a person’s', 'Michael Jordan met Chad Weller.', 'state', []],
    [
      'adjectives name their state',
      'A Kyrgyz envoy met the British one.',
      'state',
      [
        ['Kyrgyz', 'Kyrgyzstan'],
        ['British', 'United Kingdom'],
      ],
    ],
    [
      'a surname before "headquarters" is no firm',
      'Mr. Varran came. They met at Varran headquarters.',
      'organisation',
      [],
    ],
    ['"us" is no state', 'Join us for the talks.', 'state', []],
    [
      'a body swallows the state in it',
      'The National Bank of Kazakhstan agreed.',
      'organisation',
      [['National Bank of Kazakhstan', 'National Bank of Kazakhstan']],
    ],
    [
      'two bodies stay two',
      'The Department of Trade and the Ministry of Water agreed.',
      'organisation',
      [
        ['Department of Trade', 'Department of Trade'],
        ['Ministry of Water', 'Ministry of Water'],
      ],
    ],
    [
      'an acronym stands for what it was explained by',
      'The Tarn Water Board (TWB) met. TWB agreed.',
      'organisation',
      [
        ['Tarn Water Board', 'Tarn Water Board'],
        ['TWB', 'Tarn Water Board'],
        ['TWB', 'Tarn Water Board'],
      ],
    ],
    [
      'formats are known by their shape',
      'The C5 + 1, the B5+1 and the G-20 met.',
      'format',
      [
        ['C5 + 1', 'C5+1'],
        ['B5+1', 'B5+1'],
        ['G-20', 'G20'],
      ],
    ],
  ] as const)('%s', (_, text, type, names) => {
    expect(namesOf(text, type)).toEqual(names)
  })
})

describe('a pronoun', () => {
  const meant = (text: string, word: string) => {
    const start = text.lastIndexOf(word)
    return findPersonAt(read(documentOf(text)), { start, end: start + word.length })?.name
  }

  test.each([
    ['is in doubt between two', 'Otabek Varran and Minister Ilmar Tavik met. He was late.', 'He', undefined],
    ['stands for no one before it', 'He was late. Otabek Varran came.', 'He', undefined],
    ['"they" is more than one', 'Otabek Varran came. They left.', 'They', undefined],
    [
      'means the subject',
      'Minister Otabek Varran met President Ilmar Tavik in Osh. He said so.',
      'He',
      'Otabek Varran',
    ],
    [
      'means who spoke last',
      '“It is over,” said Otabek Varran, head of the Tarn Foundation. He left.',
      'He',
      'Otabek Varran',
    ],
    [
      'means who comes next in "for his part"',
      'Otabek Varran agreed. For his part, Minister Tavik left.',
      'his',
      'Tavik',
    ],
    [
      '"the secretary" is not the assistant secretary',
      'Assistant Secretary Otabek Varran agreed. The secretary left.',
      'The secretary',
      undefined,
    ],
    [
      '"the Uzbek diplomat" is a minister or envoy of that state',
      'Uzbek Foreign Minister Otabek Varran met Japanese Foreign Minister Kenji Aoyama. The Uzbek diplomat left.',
      'The Uzbek diplomat',
      'Otabek Varran',
    ],
    ['agrees in gender', 'Mrs. Lena Roth met Mr. Ilmar Tavik. She said so.', 'She', 'Lena Roth'],
    [
      '"the minister" bears that title',
      'Minister Otabek Varran met President Ilmar Tavik. The minister said so.',
      'The minister',
      'Otabek Varran',
    ],
  ])('%s', (_, text, word, name) => {
    expect(meant(text, word)).toBe(name)
  })

  test('is not resolved from words that are none', () => {
    const text = 'Otabek Varran left. Trade grew.'
    expect(resolvePronoun(read(documentOf(text)), { start: 20, end: 25 })).toBeUndefined()
  })
})
