import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { LANGUAGES_READ, nameOfLanguage } from '../vocabulary/languages.js'
import type { LanguagePack } from './language-pack.js'
import { ENGLISH, findLanguagePack } from './language-packs.js'
import type { LanguageWords } from './language-words.js'
import { read } from './read.js'
import { findReferences } from './references.js'
import type { Tag } from './tagger.js'

test('every language that findings are made for has a pack, and no other', () => {
  for (const code of LANGUAGES_READ) expect(findLanguagePack(code)?.language).toBe(code)
  expect(findLanguagePack('ru')).toBeUndefined()
  expect(findLanguagePack('')).toBeUndefined()
})

test.each([
  ['de', 'German'],
  ['kk', 'Kazakh'],
  ['not a code', 'not a code'],
])('%s is %s', (code, name) => expect(nameOfLanguage(code)).toBe(name))

describe('a pack of a few words of French', () => {
  const TEXT =
    'Le ministre des Finances Rustam Belov a reçu Mme Maren van Oldane. Elle a remercié son hôte. Il a souri. ' +
    'Otabek Varran, ancien président de la banque, attendait sa fille, Jana, dans le hall.'

  test('tells people, their titles and their gender', () => {
    const { people } = read(asDocument(TEXT), FRENCH)
    expect(people.map(({ name, gender, titles }) => [name, gender, titles.map(({ title }) => title)])).toEqual([
      ['Rustam Belov', 'male', ['ministre des Finances']],
      ['Maren van Oldane', 'female', []],
      ['Otabek Varran', 'male', ['président']],
      ['Jana', null, []],
    ])
    expect(people[2]?.titles[0]?.former).toBe(true)
  })

  test.each([
    ['Elle', 'Maren van Oldane'],
    ['Il', 'Rustam Belov'],
    ['sa fille', 'Jana'],
  ])('settles "%s"', (words, name) => {
    const start = TEXT.indexOf(words)
    const found = findReferences(read(asDocument(TEXT), FRENCH)).find((each) => each.start === start)
    expect(found?.people.map((person) => person.name)).toEqual([name])
  })

  test('has no words of English', () => {
    const english = asDocument('Minister Rustam Belov left. He smiled.')
    expect(findReferences(read(english))).toHaveLength(1)
    expect(findReferences(read(english, FRENCH))).toEqual([])
    expect(read(english, FRENCH).people[0]?.titles ?? []).toEqual([])
  })
})

function asDocument(text: string): CanonicalDocument {
  return {
    ...{ title: null, outlet: null, authors: [], published: null, publishedBasis: null, url: null, language: 'fr' },
    ...{ text, textSha256: '', blocks: [{ start: 0, end: text.length, role: 'body' }] },
  }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const TAGS: Readonly<Record<string, Tag>> = {
  ...{ le: { pos: 'DET', lemma: 'le' }, sa: { pos: 'DET', lemma: 'son' } },
  ...{ son: { pos: 'DET', lemma: 'son' }, des: { pos: 'ADP', lemma: 'de' }, de: { pos: 'ADP', lemma: 'de' } },
  ...{ la: { pos: 'DET', lemma: 'le' }, a: { pos: 'AUX', lemma: 'avoir' } },
  ...{ il: { pos: 'PRON', lemma: 'il' }, elle: { pos: 'PRON', lemma: 'elle' }, dans: { pos: 'ADP', lemma: 'dans' } },
  ...{ reçu: { pos: 'VERB', lemma: 'recevoir' }, remercié: { pos: 'VERB', lemma: 'remercier' } },
  ...{ souri: { pos: 'VERB', lemma: 'sourire' }, attendait: { pos: 'VERB', lemma: 'attendre' } },
  ...{ ancien: { pos: 'ADJ', lemma: 'ancien' } },
}

function tagFrench(printed: readonly string[]): Tag[] {
  return printed.map((word) => {
    const known = TAGS[word.toLowerCase()]
    if (known) return known
    const pos = /^\p{Lu}/u.test(word) ? 'PROPN' : /^\p{L}/u.test(word) ? 'NOUN' : 'PUNCT'
    return { pos, lemma: word.toLowerCase() }
  })
}

const PEOPLE: LanguageWords['people'] = {
  ...ENGLISH.words.people,
  offices: words('ministre président présidente directeur directrice'),
  officesOfState: words('ministre président présidente'),
  officeModifiers: words('premier première'),
  styles: new Map([
    ['mme', 'female'],
    ['monsieur', 'male'],
  ]),
  former: words('ancien ancienne'),
  portfolios: words('finances affaires étrangères'),
  titlePrepositions: words('de du des'),
  holderPrepositions: words('de du des'),
  conjunctions: words('et'),
  definiteArticles: words('le la les'),
  articles: words('le la un une son sa'),
  notNames: words('le la les il elle un une'),
  surnamesToo: words(''),
  relative: words('qui'),
  kinship: new Map([
    ['fille', 'female'],
    ['fils', 'male'],
  ]),
}

const FRENCH: LanguagePack = {
  ...ENGLISH,
  language: 'fr',
  tag: tagFrench,
  words: {
    people: PEOPLE,
    references: {
      ...ENGLISH.words.references,
      pronouns: new Map([
        ['il', { gender: 'male', form: 'subject' }],
        ['elle', { gender: 'female', form: 'subject' }],
        // "son" and "sa" go by what is owned, and tell nothing of the owner.
        ['son', { gender: null, form: 'possessive' }],
        ['sa', { gender: null, form: 'possessive' }],
      ]),
      definite: words('le la les son sa'),
      indefinite: words('un une'),
      callings: words('hôte'),
    },
  },
}
