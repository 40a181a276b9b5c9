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

  test('a group or a text is no party', () => {
    expect(findProfile({ name: 'Analysts', type: 'group' })).toBeUndefined()
    expect(findProfile({ name: 'Joint Statement', type: 'document' })).toBeUndefined()
  })
})
