import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { read } from './read.js'
import type { Reading } from './reading.js'
import { findReferences } from './references.js'

function readText(text: string): Reading {
  const document: CanonicalDocument = {
    title: null,
    outlet: null,
    authors: [],
    published: null,
    publishedBasis: null,
    url: null,
    language: 'en',
    text,
    textSha256: '',
    blocks: [{ start: 0, end: text.length, role: 'body' }],
  }
  return read(document)
}

/** Who the words mean, as "A + B"; null where the reading leaves them open. */
function meant(text: string, words: string): string | null {
  const at = text.indexOf(words)
  const found = findReferences(readText(text)).find(({ start, end }) => start <= at && end === at + words.length)
  return found ? [...found.people.map(({ name }) => name), ...found.states].join(' + ') : null
}

type Case = [title: string, text: string, words: string]

describe('a reference is left open', () => {
  test.each<Case>([
    [
      'to the head of state where only ministers are named',
      'Minister Anna Weller came. The Head of State spoke.',
      'The Head of State',
    ],
    ...['security said', 'television', 'oil reserves grew', 'owned firms spoke', 'and government affairs'].map<Case>(
      (more) => [
        `to the head of another thing: "${more}"`,
        `President Otabek Varran came. The head of state ${more} too.`,
        'The head of state',
      ],
    ),
    [
      'to the head of government procurement',
      'Prime Minister Anna Weller came. The head of government procurement spoke.',
      'The head of government',
    ],
    ...[
      'The President of the Senate, Anna Weller,',
      'World Bank President Anna Weller',
      'Former President Anna Weller',
      'Vice President Anna Weller',
      'The bank’s president, Anna Weller,',
    ].map<Case>((who) => [
      `to the head of state by "${who}"`,
      `${who} came. The Head of State spoke.`,
      'The Head of State',
    ]),
    [
      'to the head of state of two',
      'President Otabek Varran of Tajikistan received President Jan Oldane of Latvia. The Head of State spoke.',
      'The Head of State',
    ],
    [
      'to the head of state, spoken of in the sentence',
      'President Otabek Varran met the Head of State.',
      'the Head of State',
    ],
    [
      'to a head of government by the premier of a province',
      'Premier Anna Weller of Ontario came. The Head of Government spoke.',
      'The Head of Government',
    ],
    ['to somebody described and not named', 'A senior dealer praised the plan. He gave no reason.', 'He'],
    ['to a father nobody names', 'Maren Oldane praised her father.', 'her father'],
    ['to whom another succeeds', 'She succeeds Rustam Belov as the minister.', 'the minister'],
    [
      'to a list with somebody not known as a person',
      'The senators running -- Otabek Varran, Qurb Zanthel and Rustam Belov -- voted.',
      'The senators',
    ],
    [
      'to a list further back',
      'Otabek Varran and Rustam Belov met. It rained. The candidates slept.',
      'The candidates',
    ],
    [
      'to a pair among many states',
      'Japan met Peru. Chile met Cuba. Japan left. The delegations dined.',
      'The delegations',
    ],
    ['to states not counted', 'Kazakhstan and Japan met. All parties agreed.', 'All parties'],
    [
      'to the leader of a state only its ambassador speaks for',
      'Peru’s ambassador Otabek Varran came. Reporters asked where the Peruvian leader was.',
      'the Peruvian leader',
    ],
    [
      'to leaders of whoever speaks',
      'Otabek Varran met Rustam Belov. “Our leaders are tired,” a guard said.',
      'Our leaders',
    ],
    [
      'to an office another holds',
      'Deputy Minister Otabek Varran met reporters. The minister was absent.',
      'The minister',
    ],
  ])('%s', (_, text, words) => {
    expect(meant(text, words)).toBeNull()
  })
})

describe('a pronoun', () => {
  test.each([
    [
      'means the subject of its own clause',
      'Otabek Varran said that Rustam Belov broke his promise.',
      'his',
      'Rustam Belov',
    ],
    [
      'is not the object of its own subject',
      'Otabek Varran criticised the plan. Rustam Belov thanked him.',
      'him',
      'Otabek Varran',
    ],
    [
      'comes before its name in an opening clause',
      'After he left the hall, Rustam Belov spoke to reporters.',
      'he',
      'Rustam Belov',
    ],
    ['agrees with the gender "Mrs." tells', 'Mrs. Oldane met Otabek Varran. She left early.', 'She', 'Oldane'],
    [
      'means whom its relative clause describes',
      'Aides to Otabek Varran met Rustam Belov, the baker who gave his name to a loaf.',
      'his',
      'Rustam Belov',
    ],
    [
      'after an opening phrase is not the subject to come',
      '“Rustam Belov failed us. For that reason alone, he must go,” Otabek Varran said.',
      'he',
      'Rustam Belov',
    ],
    [
      'in a participle that opens means the subject to come',
      'Asked by Rustam Belov what could move him to stay, Otabek Varran smiled.',
      'him',
      'Otabek Varran',
    ],
    [
      'within a quotation is not whoever "he said" before it means',
      'Otabek Varran smiled. “Rustam Belov is able,” he said. “I know that his work is good.”',
      'his',
      'Rustam Belov',
    ],
    [
      'means whom somebody reminds',
      'Otabek Varran reminded Rustam Belov that he owed him a loaf.',
      'he',
      'Rustam Belov',
    ],
    [
      'joined to a name by "and" is of that name',
      'Otabek Varran was asked about Rustam Belov and his voters.',
      'his',
      'Rustam Belov',
    ],
    [
      'in a few quoted words that go on with the sentence is whom the sentence is about',
      'Otabek Varran left. Anna Oldane said Rustam Belov is “telling his voters a tale.”',
      'his',
      'Rustam Belov',
    ],
    [
      'that opens as owner goes on with the owner before',
      '“It rains,” said Otabek Varran, a guest. President Rustam Belov’s team was the best of all. His cook left.',
      'His',
      'Rustam Belov',
    ],
    [
      'after a name between dashes is that name',
      'Otabek Varran smiled. His deputy — Minister Rustam Belov — has left. He took a loaf along.',
      'He',
      'Rustam Belov',
    ],
    [
      'means the subject past two appositions',
      'Otabek Varran praised the plan. Rustam Belov, the envoy, pending consent, has left. He will return.',
      'He',
      'Rustam Belov',
    ],
  ])('%s', (_, text, words, name) => {
    expect(meant(text, words)).toBe(name)
  })
})

describe('a description', () => {
  test.each([
    [
      'calls a prime minister the head of government',
      'Italian Prime Minister Anna Weller came. The Head of Government spoke on Monday.',
      'The Head of Government',
      'Anna Weller',
    ],
    [
      'calls the one president named so far the head of state',
      'On Monday President Otabek Varran came. The Head of State spoke. The President of Latvia, Jan Oldane, left.',
      'The Head of State',
      'Otabek Varran',
    ],
    [
      'calls a president the head of state',
      'President Otabek Varran received Minister Anna Weller. The Head of State spoke of the port.',
      'The Head of State',
      'Otabek Varran',
    ],
    [
      'stands beside its name',
      'It was time to send its head, Otabek Varran, to the talks.',
      'its head',
      'Otabek Varran',
    ],
    [
      'is told by the title',
      'Senator Maren Oldane met Otabek Varran. The senator was pleased.',
      'The senator',
      'Maren Oldane',
    ],
    [
      'of kinship is whoever is introduced so',
      'Rustam Belov came with his wife, Anna Belova. Reporters met the wife later.',
      'the wife',
      'Anna Belova',
    ],
    [
      'of kinship is told the other way round too',
      'Jan Oldane’s father, Otabek Varran, came. He praised his son.',
      'his son',
      'Jan Oldane',
    ],
    [
      'stands beside a name with a title and a state before it',
      'Anna Oldane heard the vice presidential nominee, Peruvian Gov. Rustam Belov, speak.',
      'the vice presidential nominee',
      'Rustam Belov',
    ],
    [
      'may be whose aides the sentence names',
      'Otabek Varran smiled. Otabek Varran rested. Otabek Varran’s aides drove on, wary of tiring their candidate.',
      'their candidate',
      'Otabek Varran',
    ],
    [
      'behind a verb and "as" is its subject',
      'Otabek Varran praised Anna Oldane. Years ago Anna Oldane was on the other side as the losing candidate.',
      'the losing candidate',
      'Anna Oldane',
    ],
    ['may stand behind "as"', 'With Rustam Belov as the nominee, the vote is open.', 'the nominee', 'Rustam Belov'],
    [
      'may be what somebody becomes',
      'Otabek Varran said that Rustam Belov will become the candidate.',
      'the candidate',
      'Rustam Belov',
    ],
    ['may stand behind "now"', 'Rustam Belov, now the minister, met Otabek Varran.', 'the minister', 'Rustam Belov'],
  ])('%s', (_, text, words, name) => {
    expect(meant(text, words)).toBe(name)
  })
})

describe('a group', () => {
  test.each([
    [
      'of two people',
      'Otabek Varran received Rustam Belov. The two leaders signed nothing.',
      'The two leaders',
      'Otabek Varran + Rustam Belov',
    ],
    [
      'of the ministers of states',
      'She met the foreign ministers of Tajikistan, Kyrgyzstan and Turkmenistan.',
      'the foreign ministers',
      'Tajikistan + Kyrgyzstan + Turkmenistan',
    ],
    [
      'is the list of names right before it',
      'The paper mocked Otabek Varran, Anna Belova and Senator Rustam Belov. The candidates said nothing.',
      'The candidates',
      'Otabek Varran + Anna Belova + Rustam Belov',
    ],
    [
      'of so many states is the list of so many',
      'Hungary, Poland and the Czech Republic joined. It was their wish. The three countries were glad.',
      'The three countries',
      'Hungary + Poland + Czechia',
    ],
    [
      'of leaders holds no reporter',
      'President Otabek Varran met Prime Minister Rustam Belov. Anna Oldane reports on the bond between the two leaders.',
      'the two leaders',
      'Otabek Varran + Rustam Belov',
    ],
    [
      'of so many ministers is the ministers of the text',
      'Ministers came: Minister Otabek Varran sang. Minister Anna Oldane danced. It grew late. Minister Rustam Belov slept. Maren Roth watched. The three ministers left.',
      'The three ministers',
      'Otabek Varran + Anna Oldane + Rustam Belov',
    ],
    [
      'of both in one sentence is the couple it names',
      'Maren Roth left. Books on Otabek Varran of Osh and Rustam Belov were sold, though both men were poor.',
      'both men',
      'Otabek Varran + Rustam Belov',
    ],
    [
      'of governments that speak is the pair of states a text is about',
      'Peru and Japan agreed. Peru will pay Japan. Japan thanked Peru. Our governments are friends.',
      'Our governments',
      'Peru + Japan',
    ],
    [
      'of women holds no man',
      'Anna Belova and Maria Orlova came in Otabek Varran’s car. Otabek Varran drove. Both women waved.',
      'Both women',
      'Anna Belova + Maria Orlova',
    ],
    [
      'of delegations is the pair of states a text is about',
      'Japan thanked Kazakhstan. Kazakhstan received Japan. Kazakhstan and Japan signed, Peru did not. The delegations dined.',
      'The delegations',
      'Japan + Kazakhstan',
    ],
    [
      'is the list a dash opens',
      'The senators running -- Otabek Varran, Anna Belova and Rustam Belov -- voted.',
      'The senators',
      'Otabek Varran + Anna Belova + Rustam Belov',
    ],
    [
      'of a region counted right',
      'All five Central Asian states came.',
      'All five Central Asian states',
      'Kazakhstan + Kyrgyzstan + Tajikistan + Turkmenistan + Uzbekistan',
    ],
  ])('%s', (_, text, words, names) => {
    expect(meant(text, words)?.split(' + ').sort()).toEqual(names.split(' + ').sort())
  })

  test('of a region counted wrong is left open', () => {
    expect(meant('All four Central Asian states came.', 'All four Central Asian states')).toBeNull()
  })
})
