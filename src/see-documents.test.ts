import { expect, test } from 'vitest'
import { innerSeas } from '../e2e/holdings.js'
import type { ReaderAnswer } from './reader-task.js'
import type { DocumentEntry } from './register/entries.js'
import { makeSeeing } from './see-documents.js'

const SEEN: ReaderAnswer = { ok: true, kind: 'seen', marks: [{ start: 0, end: 3, layer: 'time', meaning: 'now' }] }
const REFUSED: ReaderAnswer = { ok: false, reason: 'it took too long', mediaType: 'text/plain' }
const [some] = innerSeas.documents
const document = { ...some, language: 'en', textSha256: 'a1' } as DocumentEntry

/** Seeing by a pool that gives these answers in turn, and how often it was asked. */
function seeing(...answers: readonly ReaderAnswer[]) {
  let asked = 0
  const read = async () => answers[asked++] ?? REFUSED
  return { see: makeSeeing(async () => ({ read })), asked: () => asked }
}

test('a document in a language that is not read is not read for its marks', async () => {
  const { see, asked } = seeing(SEEN)
  expect(await see({ ...document, language: 'de' })).toBeUndefined()
  expect(asked()).toBe(0)
})

test('of two asking at once, and of whoever asks later, the text is read once', async () => {
  const { see, asked } = seeing(SEEN)
  expect(await Promise.all([see(document), see(document)])).toEqual([SEEN.marks, SEEN.marks])
  await see(document)
  expect(asked()).toBe(1)
})

test('the same text dated otherwise is another reading', async () => {
  const { see, asked } = seeing(SEEN, SEEN)
  await see(document)
  await see({ ...document, published: '1999-01-01' })
  expect(asked()).toBe(2)
})

test('what could not be read is tried again', async () => {
  const { see } = seeing(REFUSED, SEEN)
  expect(await see(document)).toBeUndefined()
  expect(await see(document)).toEqual(SEEN.marks)
})
