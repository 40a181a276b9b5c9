import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLines, writeDocx, writeParagraph, writePdf } from '../../scripts/written-files.mjs'
import { expectLaw } from './laws.test-support.js'
import { readDocument } from './read-document.js'

const LINES = [
  'The ministers of five states met in the port city on Tuesday and agreed to measure the sea.',
  '“Nobody owns the numbers,” said Bolat Serimov, who keeps the harbour of the old town, not-',
  'ing that the talks lasted three hours and ended with a paper that all of them signed.',
]
const MAIL = `From: Bo Berg <bo@ministry.example>\nDate: Tue, 13 May 2031 08:00:00 +0500\nSubject: Talks\nMessage-ID: <1@ministry.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${LINES.join('\n')}\n\n> quoted\n`
const SOUND: Readonly<Record<string, Buffer>> = {
  pdf: writePdf([placeLines(LINES), [...placeLines(LINES), { text: '2', x: 290, y: 30 }]]),
  docx: await writeDocx(LINES.map((line) => writeParagraph(line)).join('')),
  mail: Buffer.from(MAIL),
  markdown: Buffer.from(
    `---\ntitle: Talks\n---\n# Talks\n\n${LINES.join('\n')}\n\n- one\n- [two](https://a.example)\n`,
  ),
  json: Buffer.from(JSON.stringify({ id: 1, title: 'Talks', published: '2031-05-13', text: LINES.join('\n') })),
}

/** Places in a file as shares of its length, each with the byte that goes there; -1 cuts the file off. */
const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: -1, max: 255 })), {
  minLength: 1,
  maxLength: 12,
})

describe.each(Object.entries(SOUND))('a file of the format %s, changed anywhere', (_, sound) => {
  test('is read whole, or in part, or refused with a reason; the same bytes always alike', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (places) => {
        let bytes = Buffer.from(sound)
        for (const [share, byte] of places) {
          const at = Math.floor(share * bytes.length)
          if (byte < 0) bytes = bytes.subarray(0, Math.max(at, bytes.length / 2))
          else bytes[at] = byte
        }
        const outcome = await readDocument(bytes, { name: 'changed' })
        if (outcome.ok) expectLaw(outcome.document)
        else expect(outcome.reason).not.toBe('')
        expect(await readDocument(bytes, { name: 'changed' })).toEqual(outcome)
      }),
      { numRuns: 40 },
    )
  })

  test('is read as it stands', async () => {
    const outcome = await readDocument(sound, { name: 'sound' })
    expect(outcome).toMatchObject({
      ok: true,
      document: { text: expect.stringContaining('The ministers of five states') },
    })
    if (outcome.ok) expectLaw(outcome.document)
  })
})
