import { describe, expect, test } from 'vitest'
import { readGivenFields } from './given-fields.js'

describe('what a record says of its document', () => {
  test.each([
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    ['ftp://example.org/note'],
    ['example.org/note'],
    ['/note'],
  ])('%s is the address of no page', (url) => {
    expect(readGivenFields({ url })).toEqual({
      ok: false,
      reason: expect.stringMatching(/^its "url" .*no whole address/),
    })
  })

  test.each([['2023-02-30'], ['soon'], ['2023-13']])('%s is no day of publication', (published) => {
    expect(readGivenFields({ published })).toEqual({ ok: false, reason: expect.stringMatching(/no date/) })
  })

  test('what is left out, null or empty is not given', () => {
    expect(readGivenFields({ title: '', url: null, authors: [] })).toEqual({ ok: true, given: {} })
  })

  test('one author may be given as a word', () => {
    expect(readGivenFields({ authors: 'Ines Valtonen', url: 'https://example.org/note' })).toEqual({
      ok: true,
      given: { authors: ['Ines Valtonen'], url: 'https://example.org/note' },
    })
  })
})
