import { describe, expect, test } from 'vitest'
import type { EntryRow } from '../rows.js'
import { retitled } from './corrected-names.js'

const NAMES = new Map([['p-lund', 'Petra Lund']])
const named = (name: string, profile: string | null = null) => ({ name, profile })

function renamed(title: string, body: object): EntryRow {
  const row = { caption: title, words: 'w', body: JSON.stringify({ title, ...body }) } as EntryRow
  return retitled(row, NAMES)
}

describe('a title under corrected names', () => {
  const lund = named('Lund', 'p-lund')
  test.each([
    ['no name that only begins alike', 'Lund and Lundqvist', [lund, named('Lundqvist')], 'Petra Lund and Lundqvist'],
    ['no longer name that holds it', 'Lund and Åsa Lund', [lund, named('Åsa Lund')], 'Petra Lund and Åsa Lund'],
    ['nothing that is right already', 'Petra Lund', [lund, named('Petra Lund', 'p-lund')], 'Petra Lund'],
    ['no letters of other scripts', 'Lundå and Lund', [lund], 'Lundå and Petra Lund'],
  ])('corrects %s', (_, title, participants, expected) =>
    expect(renamed(title, { participants }).caption).toBe(expected),
  )

  test('corrects once a name that stands in two places', () => {
    const { caption, words } = renamed('Lund pledges a barge', { actor: lund, announcedBy: lund })
    expect({ caption, words }).toEqual({ caption: 'Petra Lund pledges a barge', words: 'w · Petra Lund' })
  })

  test('reads signs in a name as they are', () => {
    const row = {
      caption: 'A.B (C) meets AxB',
      words: '',
      body: JSON.stringify({ title: 'A.B (C) meets AxB', actor: named('A.B (C)', 'p') }),
    }
    expect(retitled(row as EntryRow, new Map([['p', 'A$& Co.']])).caption).toBe('A$& Co. meets AxB')
  })
})
