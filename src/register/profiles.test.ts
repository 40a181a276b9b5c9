import { describe, expect, test } from 'vitest'
import { findProfile } from './profiles.js'

describe('a mention', () => {
  test.each(['he', 'She', 'his Canadian colleague', 'the minister', 'an official', 'The spokesman'])(
    '"%s" names no person',
    (name) => {
      expect(findProfile({ name, type: 'person' })).toBeUndefined()
    },
  )

  test.each(['Maren Oldane', 'Tarik al-Benari', 'Oldane', 'He Lin', 'Ýusup Garlyýew'])('"%s" names one', (name) => {
    expect(findProfile({ name, type: 'person' })?.kind).toBe('person')
  })

  test('which of two states a format names first does not matter, which two they are does', () => {
    const format = (name: string) => findProfile({ name, type: 'format' })?.profile
    expect(format('The Norwegian-Vietnamese Ocean Dialogue')).toBe(format('Vietnamese–Norwegian Ocean Dialogue'))
    expect(format('Norwegian-Vietnamese Ocean Dialogue')).not.toBe(format('Norwegian-Chilean Ocean Dialogue'))
    expect(format('Two-Plus Dialogue')).not.toBe(format('Plus-Two Dialogue'))
  })

  test('a group or a text is no party', () => {
    expect(findProfile({ name: 'Analysts', type: 'group' })).toBeUndefined()
    expect(findProfile({ name: 'Joint Statement', type: 'document' })).toBeUndefined()
  })
})
