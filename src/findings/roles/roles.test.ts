import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import { findRoles } from './roles.js'

const rolesIn = (text: string): string[] =>
  findRoles(read(readText(`A report of the day.\n\n${text}`))).map(({ person, title, of, during }) =>
    [person.name, title, of, during].filter((value) => value).join(' | '),
  )

describe('findRoles', () => {
  test.each([
    ['a name without a title has no role', 'On Friday Arman Seitkali spoke to nobody about anything at all.', []],
    [
      'a state before the title is what it is held for, not part of it',
      'Kazakh Foreign Minister Daulet Orazbek left.',
      ['Daulet Orazbek | Foreign Minister | Kazakhstan'],
    ],
    [
      'an apposition gives a title too',
      'Peter Hartwell, a fellow at the Harbour Institute, agreed.',
      ['Peter Hartwell | fellow | Harbour Institute'],
    ],
    [
      'the same office printed in full and shortened is one role',
      'Secretary of State Paul Hartwell arrived. Secretary Hartwell spoke. Secretary of State Hartwell left.',
      ['Paul Hartwell | Secretary of State | United States'],
    ],
    [
      'the state of a president is told by the sentences around him',
      'President Arman Seitkali praised Kazakhstan’s reforms. Kazakh farmers thanked President Seitkali.',
      ['Arman Seitkali | President | Kazakhstan'],
    ],
    [
      'a state fought or visited is not what a president is president of',
      'President Arman Seitkali flew to Georgia. The snow in Georgia pleased President Seitkali.',
      ['Arman Seitkali | President'],
    ],
    [
      'an envoy for a state does not speak for it',
      'Karl Reuter, the Special Envoy for Georgia, flew home.',
      ['Karl Reuter | Special Envoy for Georgia'],
    ],
    [
      'between two ministers and one state nobody can tell whose it is',
      'Prime Minister Peter Lindqvist and Foreign Minister Karl Reuter spoke of Georgia.',
      ['Peter Lindqvist | Prime Minister', 'Karl Reuter | Foreign Minister'],
    ],
  ])('%s', (_, text, roles) => {
    expect(rolesIn(text)).toEqual(roles)
  })

  test('the words that state a role stand in the text, and a guessed state says so', () => {
    const reading = read(
      readText(
        'A day.\n\nPresident Arman Seitkali praised Kazakhstan’s reforms. Kazakh farmers thanked President Seitkali.',
      ),
    )
    const [role] = findRoles(reading)
    expect(role?.flags).toEqual(['state-from-context'])
    for (const { start, end, quote } of role?.evidence ?? [])
      expect(reading.document.text.slice(start, end)).toBe(quote)
  })
})
