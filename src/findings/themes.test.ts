import { describe, expect, test } from 'vitest'
import { themes } from '../vocabulary/themes.js'
import { findThemes } from './themes.js'

describe('findThemes', () => {
  test.each([
    ['a text without business has no theme', 'They thanked their hosts for the warm welcome.', []],
    ['part of a word is no cue', 'The importance of this tradition was underlined.', []],
    ['a phrase counts only whole', 'Human beings have rights.', []],
    ['a phrase is found across lines', 'Respect for human\nrights', ['human-rights']],
    ['a beginning stands for its words', 'Counterterrorism came up.', ['terrorism']],
    ['capital letters do not matter', 'TARIFFS and Visas', ['trade', 'migration']],
    ['each theme once, in the order of the list', 'Water, trade, water and exports.', ['trade', 'water']],
    ['an empty text has none', '', []],
  ])('%s', (_, text, codes) => {
    expect(findThemes(text)).toEqual(codes)
  })

  test('no code is listed twice, and every cue finds its own theme', () => {
    expect(new Set(themes.map(({ code }) => code)).size).toBe(themes.length)
    for (const { code, cues } of themes) {
      for (const cue of cues) expect(findThemes(cue.replace('*', '')), cue).toContain(code)
    }
  })
})
