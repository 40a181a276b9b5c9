import { expect, test } from 'vitest'
import { byWord } from './by-word.js'

test('a word is asked about once, an endless one each time', () => {
  let asked = 0
  const length = byWord((word) => {
    asked += 1
    return word.length
  })
  expect([length('envoy'), length('envoy'), length('envoys')]).toEqual([5, 5, 6])
  expect(asked).toBe(2)
  const endless = 'a'.repeat(1000)
  expect([length(endless), length(endless)]).toEqual([1000, 1000])
  expect(asked).toBe(4)
})

test('"no answer" is an answer and is kept too', () => {
  let asked = 0
  const nothing = byWord((): undefined => {
    asked += 1
  })
  nothing('envoy')
  nothing('envoy')
  expect(asked).toBe(1)
})
