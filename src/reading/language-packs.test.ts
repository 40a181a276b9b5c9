import { expect, test } from 'vitest'
import { LANGUAGES_READ, nameOfLanguage } from '../vocabulary/languages.js'
import { findLanguagePack } from './language-packs.js'

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
