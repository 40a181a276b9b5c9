import { describe, expect, test } from 'vitest'
import { findState, findStateName } from './states.js'

describe('words that stand for no state', () => {
  test.each(['us', 'turkey', 'polish', 'Male', 'Brussels Airlines', 'Europe', ''])('"%s"', (words) => {
    expect(findState(words)).toBeUndefined()
  })

  test('a capital that hosts others never speaks for its state', () => {
    expect(findState('Brussels')).toMatchObject({ code: 'BEL', kind: 'city' })
  })
})

describe('words that stand for a state', () => {
  test.each([
    ['the U.S.', 'USA', 'name'],
    ['UK', 'GBR', 'name'],
    ['Kyrgyz Republic', 'KGZ', 'name'],
    ['Republic of Korea', 'KOR', 'name'],
    ['DPRK', 'PRK', 'name'],
    ['Turkey', 'TUR', 'name'],
    ['Turkiye', 'TUR', 'name'],
    ['The Gambia', 'GMB', 'name'],
    ['Côte d’Ivoire', 'CIV', 'name'],
    ['New Zealand', 'NZL', 'name'],
    ['Vatican City', 'VAT', 'name'],
    ['Kazakhstani', 'KAZ', 'adjective'],
    ['Kazakh', 'KAZ', 'adjective'],
    ['Dutch', 'NLD', 'adjective'],
    ['French', 'FRA', 'adjective'],
    ['Americans', 'USA', 'adjective'],
    ['Nur-Sultan', 'KAZ', 'capital'],
    ['Washington', 'USA', 'capital'],
    ['the Kremlin', 'RUS', 'seat'],
    ['the White House', 'USA', 'seat'],
  ])('%s', (words, code, kind) => {
    expect(findState(words)).toMatchObject({ code, kind })
  })

  test('are called by their common English name', () => {
    expect(findState('the Russian Federation')?.name).toBe('Russia')
    expect(findStateName('KGZ')).toBe('Kyrgyzstan')
    expect(findStateName('XXX')).toBeUndefined()
  })
})
