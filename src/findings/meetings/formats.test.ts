import { expect, test } from 'vitest'
import { standingFormats } from '../../vocabulary/formats.js'
import { findFormat } from './formats.js'

/** The printed forms that are plain words and no expressions. */
const PLAIN = standingFormats.flatMap(({ name, printed }) =>
  printed.filter((form) => /^[\p{L}\p{N} .-]+$/u.test(form)).map((form) => [form, name] as const),
)

test('every standing format is found by each plain form it is printed in, and not inside another word', () => {
  expect(PLAIN.length).toBeGreaterThan(60)
  for (const [form] of PLAIN) {
    expect(findFormat(`envoys of the ${form} met`)?.end, form).toBe('envoys of the '.length + form.length)
    expect(findFormat(`x${form}x`)?.start ?? -1, form).not.toBe(1)
  }
})

test.each([
  ['C5+1', 'C5+1'],
  ['the B9/EU + 1 group', 'B9/EU+1'],
  ['quad bikes', null],
  ['the c5+1', null],
])('%s', (words, name) => expect(findFormat(words)?.name ?? null).toBe(name))
