import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { readDocument } from './read-document.js'

const SAID = [
  'The ministers of five states met in the port city on Tuesday and agreed to measure the sea.',
  'The talks lasted three hours and ended with a paper that all of them signed before lunch.',
]

/** A mail whose body is of Latin-1 letters, one byte each. */
async function readMail(type: string, body: string): Promise<CanonicalDocument> {
  const head = `From: Press Office <press@ministry.example>\nDate: Tue, 13 May 2031 08:00:00 +0500\nSubject: Readout\nMIME-Version: 1.0\nContent-Type: ${type}\n\n`
  const outcome = await readDocument(Buffer.from(head + body, 'latin1'), { name: 'a.eml' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.document
}

describe('the letters of a mail', () => {
  test('in UTF-8 stay as they are', async () => {
    const body = Buffer.from('“Nobody owns the sea,” said Zoë – and left.').toString('latin1')
    expect((await readMail('text/plain; charset=utf-8', body)).text).toContain(
      '“Nobody owns the sea,” said Zoë – and left.',
    )
  })

  test.each(['utf-8', 'iso-8859-5'])('a control of %s is no mark', async (charset) => {
    const body = charset === 'utf-8' ? Buffer.from('The sea\u0093 is ours.').toString('latin1') : 'The sea\x93 is ours.'
    expect((await readMail(`text/plain; charset=${charset}`, body)).text).not.toContain('“')
  })

  test.each(['windows-1252', 'iso-8859-1', 'us-ascii'])('quotation marks and dashes of %s', async (charset) => {
    const { text } = await readMail(
      `text/plain; charset=${charset}`,
      '\x93Nobody owns the sea,\x94 said Zo\xeb \x96 and left.',
    )
    expect(text).toContain('“Nobody owns the sea,” said Zoë – and left.')
  })
})

test('a mail that is a page has its subject for a title, and what its sender’s program says is furniture', async () => {
  const body = `<table><tr><td><a href="x">View this email in your browser</a><tr><td>${SAID.map((line) => `<p>${line}</p>`).join('')}
    <tr><td><p>You are receiving this email because you asked for it.</p></table>`
  const { title, text, blocks } = await readMail('text/html; charset=utf-8', body)
  expect(title).toBe('Readout')
  const read = blocks.filter(({ role }) => role !== 'furniture').map(({ start, end }) => text.slice(start, end))
  expect(read).toEqual(SAID)
})
