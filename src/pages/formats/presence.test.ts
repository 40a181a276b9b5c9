import { describe, expect, test } from 'vitest'
import type { MeetingRow } from '../../register/entries.js'
import { presenceTable } from './presence.js'

const meeting = (id: string, participants: MeetingRow['participants']): MeetingRow => ({
  id,
  kind: 'meeting',
  title: id,
  meetingKind: 'ministerial',
  format: 'Lake Forum',
  date: '2025-06-01',
  place: null,
  status: 'held',
  participants,
  absent: [],
  reports: 1,
  differs: false,
})
const members = ['Norland', 'Sudland'].map((name) => ({ party: null, name }))

describe('who sat at a format’s meetings', () => {
  test('is no table of one meeting', () => {
    expect(String(presenceTable('own', [meeting('a', [])], members))).toBe('')
  })

  test('tells the level and the person for each side, and that silence is no absence', () => {
    const roe = { party: null, name: 'Anna Roe', onBehalfOf: 'Norland', level: 'deputy' as const }
    const lind = { party: null, name: 'Karl Lind', onBehalfOf: 'Sudland', level: 'ambassador' as const }
    const table = String(presenceTable('own', [meeting('a', [roe]), meeting('b', [roe, lind])], members))
    expect(table).toContain('<th scope="col">Sudland</th>')
    expect(table).toMatch(/deputy.*Anna Roe/)
    expect(table).toMatch(/ambassador.*Karl Lind/)
    expect(table.match(/not said/g)).toHaveLength(1)
  })

  test('says once what is known of a seat by its office alone', () => {
    const office = { party: null, name: 'Ambassador', onBehalfOf: 'Norland', level: 'ambassador' as const }
    const table = String(presenceTable('own', [meeting('a', [office]), meeting('b', [office])], members))
    expect(table.match(/ambassador/gi)).toHaveLength(2)
  })

  test('tells for whom somebody sat, and who was said to be absent', () => {
    const roe = {
      party: null,
      name: 'Anna Roe',
      onBehalfOf: 'Norland',
      level: 'deputy' as const,
      inPlaceOf: 'Ole Dahl',
    }
    const lind = { party: null, name: 'Karl Lind', onBehalfOf: 'Sudland', level: 'minister' as const }
    const table = String(
      presenceTable('own', [meeting('a', [roe, lind]), { ...meeting('b', [roe]), absent: [lind] }], members),
    )
    expect(table).toMatch(/in place of Ole Dahl/)
    expect(table).toMatch(/absent.*Karl Lind, minister/)
    expect(table).not.toContain('not said</span>')
  })
})
