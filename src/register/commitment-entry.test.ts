import { expect, test } from 'vitest'
import { makeCommitment } from './commitment-entry.js'
import { readDocument } from './findings.test-support.js'

test('of two wordings of one length the same one is shown, whichever document came first', () => {
  const told = ['build piers in Oban', 'mend piers in Leith'].map((action, at) => {
    const text = `Norway and the Kingdom of Norway will ${action}.`
    const by = at === 0 ? '=Norway' : '=Kingdom of Norway'
    const { findings } = readDocument({ text, commitments: [{ by, action, amount: 4_000_000 }] }, at)
    return findings.flatMap((finding) => (finding.kind === 'commitment' ? [{ document: `d${at}`, finding }] : []))
  })
  expect(told.flat()).toHaveLength(2)
  expect(makeCommitment(told.flat())).toEqual(makeCommitment([...told].reverse().flat()))
})
