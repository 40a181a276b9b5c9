import { describe, expect, test } from 'vitest'
import { askedPage, documentFilter, meetingFilter, partyFilter, statementFilter } from './filters.js'

describe('a page asked for', () => {
  test.each([
    [undefined, 1],
    ['', 1],
    ['0', 1],
    ['-4', 1],
    ['2.5', 1],
    ['two', 1],
    ['99999999999', 1],
    ['3', 3],
    ['9999999', 1_000_000],
  ])('%j is page %i', (page, number) => {
    expect(askedPage({ page })).toBe(number)
  })
})

describe('filters', () => {
  const of = { page: 2, pageSize: 50 }
  test('empty fields of a form filter nothing', () => {
    expect(meetingFilter({ kind: '', format: ' ', year: '' }, of)).toEqual(of)
    expect(documentFilter({ outlet: '', unread: 'no' }, of)).toEqual(of)
    expect(partyFilter({ kind: 'ship' }, of)).toEqual(of)
  })

  test('what was asked is handed to the list', () => {
    expect(meetingFilter({ kind: 'summit', format: ' G7 ' }, of)).toEqual({
      ...of,
      meetingKind: 'summit',
      format: 'G7',
    })
    expect(statementFilter({ speaker: 'p-1', year: '2031' }, of)).toEqual({ ...of, speaker: 'p-1', year: '2031' })
    expect(partyFilter({ kind: 'state' }, of)).toEqual({ ...of, kind: 'state' })
    expect(documentFilter({ unread: 'yes' }, of)).toEqual({ ...of, unread: true })
  })
})
