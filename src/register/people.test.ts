import { describe, expect, test } from 'vitest'
import { foldName, surnameKey, surnameLast, takeApart } from './names.js'
import { groupPeople } from './people.js'

/** `Name|STATE|title` in short; the weight is the number of times it is listed, as a logarithm. */
function groups(...people: readonly string[]): string[] {
  const profiles = people.map((person) => {
    const [name = '', state = '', title = '', weight = '0'] = person.split('|')
    const titles = title === '' ? [] : [title]
    return { profile: person, name: foldName(name), state: state === '' ? null : state, titles, weight: Number(weight) }
  })
  return groupPeople(profiles)
    .map((group) => [...group].sort().join(' + '))
    .sort()
}

describe('who is the same person', () => {
  test.each([
    ['two given names are two people', ['Ina Kolb|DEU', 'Ada Kolb|DEU'], 2],
    ['namesakes who speak for two states are two people', ['Ina Kolb|DEU', 'Ina Kolb|AUT'], 2],
    ['a bare surname that fits two people joins neither', ['Ina Kolb|DEU', 'Ada Kolb|DEU', 'Kolb|DEU'], 3],
    ['a bare surname of another state joins nobody', ['Ina Kolb|DEU', 'Kolb|AUT'], 2],
    ['a name without a state that fits two namesakes joins neither', ['Ina Kolb|DEU', 'Ina Kolb|AUT', 'Ina Kolb'], 3],
    ['two spellings of a given name are two people where nothing else agrees', ['Katerina Kolb', 'Katarina Kolb'], 2],
    [
      'another initial joins nobody, however the surname is spelled',
      ['Ayan Tolegaev|KAZ', 'Ayan Tolegayev|KAZ', 'B. Tolegayev'],
      2,
    ],
    ['a bare surname bridges no two given names', ['Ina Kolb', 'Ada Kolb', 'Kolb'], 3],
  ])('%s', (_, people, count) => {
    expect(groups(...people)).toHaveLength(count)
  })

  test.each([
    ['a surname joins the one full name of its state', ['Ina Kolb|DEU', 'Kolb|DEU']],
    ['an initial joins the name it begins', ['Ina Kolb|DEU', 'I. Kolb|DEU', 'Kolb']],
    ['diacritics, hyphens and apostrophes make no other person', ['Öndör Bat-Erdene|MNG', 'Ondor Bat Erdene|MNG']],
    ['a given name spelled otherwise is one person where the state agrees', ['Katerina Kolb|DEU', 'Katarina Kolb|DEU']],
    ['a middle initial makes no other person', ['Ina M. Kolb|DEU', 'Ina Kolb|DEU']],
    [
      'a surname transliterated otherwise is one person where state and given name agree',
      ['Ayan Tolegaev|KAZ', 'Ayan Tolegayev|KAZ'],
    ],
    ['consonants may be written by other letters', ['Erlan Jolqybai|KAZ', 'Yerlan Zholkybay|KAZ']],
    [
      'a name without a state joins the one that has the same letters',
      ['Farkhod Nazarzoda|TJK', 'Farhod Nazarzoda|TJK', 'Farhod Nazarzoda'],
    ],
    [
      'an initial joins the one whose surname is spelled so, and otherwise too',
      ['Ayan Tolegaev|KAZ', 'Ayan Tolegayev|KAZ', 'A. Tolegayev'],
    ],
    ['so does the surname alone', ['Ayan Tolegaev|KAZ', 'Ayan Tolegayev|KAZ', 'Tolegayev']],
    ['a state read sixteen times more rarely is taken for a slip', ['Ina Kolb|DEU||5', 'Ina Kolb|FRA||0', 'Kolb|DEU']],
  ])('%s', (_, people) => {
    expect(groups(...people)).toHaveLength(1)
    expect(groups(...[...people].reverse())).toEqual(groups(...people))
  })
})

describe('names taken apart', () => {
  test.each([
    ['Ursula van der Berg', 'berg', ['ursula']],
    ['Li Wenhua', 'li', ['wenhua']],
    ['Li', 'li', []],
    ['Ina Kolb Jr.', 'kolb', ['ina']],
  ])('%s', (name, surname, given) => {
    expect(takeApart(foldName(name))).toEqual({ surname, given })
  })

  test.each([
    ['TANEMORI Yoko', 'Yoko TANEMORI'],
    ['DE LA VEGA Ana', 'Ana DE LA VEGA'],
    ['XU Wenli', 'Wenli XU'],
    ['JD Marlowe', 'JD Marlowe'],
    ['ANA KOLB', 'ANA KOLB'],
    ['Ana KOLB', 'Ana KOLB'],
  ])('a surname set in capitals stands last: %s', (printed, turned) => {
    expect(surnameLast(printed)).toBe(turned)
  })

  test('spellings of one surname share their key, short surnames keep theirs', () => {
    expect(surnameKey('tolegayev')).toBe(surnameKey('tolegaev'))
    expect(surnameKey('li')).not.toBe(surnameKey('le'))
  })

  test('an eastern H and G are one letter, a western H and G are two', () => {
    expect(surnameKey('holubenko')).toBe(surnameKey('golubenko'))
    expect(surnameKey('hansen')).not.toBe(surnameKey('gansen'))
  })
})
