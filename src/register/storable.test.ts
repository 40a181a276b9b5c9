import { expect, test } from 'vitest'
import { storableJson, storableText } from './storable.js'

test('what PostgreSQL cannot hold is replaced one for one, so that offsets stay right', () => {
  expect(storableText('a\0b\uD800c\uDC00d😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd😀')
  expect(JSON.parse(storableJson({ quote: ['\0'] }))).toEqual({ quote: ['\uFFFD'] })
})
