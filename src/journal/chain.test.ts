import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act } from './acts.js'
import { CHAIN_START, type ChainedAct, chainActs, findBreak, hashOf } from './chain.js'
import { parseActLine, parsePayloadLine, writeActLine, writePayloadLine } from './journal-lines.js'

const hand = { at: '2031-05-17T09:00:00.000Z', by: 'keeper' }

/** A register opened, and some documents that could not be read. */
function someActs(reasons: readonly string[]): Act[] {
  const opened: Act = { kind: 'register-opened', payload: { name: 'lakes', title: 'Lakes Forum' } }
  const unread = reasons.map((reason, index): Act => {
    const payload = {
      document: `d${index}`,
      sha256: hashOf(reason),
      source: 'a\u2028b',
      mediaType: 'x/y',
      bytes: 1,
      reason,
    }
    return { kind: 'document-unread', payload }
  })
  return [opened, ...unread]
}

function findFirstBreak(register: string, acts: readonly ChainedAct[]): string | undefined {
  let head = CHAIN_START
  for (const act of acts) {
    const broken = findBreak(register, head, act)
    if (broken !== undefined) return broken
    head = act.line
  }
  return undefined
}

describe('the chain of acts', () => {
  const chained = chainActs('lakes', CHAIN_START, someActs(['a scan', 'a film']), hand)

  test('a chain as written has no break, in one piece or appended to', () => {
    expect(findFirstBreak('lakes', chained)).toBeUndefined()
    const [first, ...rest] = someActs(['a scan', 'a film'])
    const start = chainActs('lakes', CHAIN_START, first === undefined ? [] : [first], hand)
    const more = chainActs('lakes', start.at(-1)?.line ?? CHAIN_START, rest, hand)
    expect([...start, ...more]).toEqual(chained)
  })

  test('the acts of one register are not those of another', () => {
    expect(findFirstBreak('rivers', chained)).toMatch(/does not match its own hash/)
  })

  test.each([
    ['left out', (acts: ChainedAct[]) => acts.splice(1, 1), /where act 2 belongs/],
    ['moved', (acts: ChainedAct[]) => acts.reverse(), /where act 1 belongs/],
    ['dated later', (acts: ChainedAct[]) => change(acts, 1, { at: '2032-01-01T00:00:00.000Z' }), /its own hash/],
    ['given to another hand', (acts: ChainedAct[]) => change(acts, 2, { by: 'nobody' }), /its own hash/],
  ])('an act that was %s is found', (_, tamper, said) => {
    const acts = [...chained]
    tamper(acts)
    expect(findFirstBreak('lakes', acts)).toMatch(said)
  })

  test('a payload that was reworded is found, one that was withdrawn is no fault', () => {
    const [opened, scan, film] = chained
    if (!opened || !scan || !film) throw new Error('three acts were chained')
    const reworded = { ...scan, payload: (scan.payload ?? '').replace('scan', 'plan') }
    expect(findFirstBreak('lakes', [opened, reworded, film])).toMatch(/payload of act 2/)
    expect(findFirstBreak('lakes', [opened, { ...scan, payload: null }, film])).toBeUndefined()
  })

  test('lines read back as they were written, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (reasons) => {
        for (const act of chainActs('lakes', CHAIN_START, someActs(reasons), hand)) {
          const said = { seq: act.line.seq, hash: act.line.payloadHash, payload: act.payload }
          expect(parseActLine(writeActLine(act.line))).toEqual(act.line)
          expect(parsePayloadLine(writePayloadLine(said))).toEqual(said)
          expect(writePayloadLine(said)).not.toContain('\n')
        }
      }),
      { numRuns: 50 },
    )
  })

  test('a line with a space more, a key less or another order is not an act', () => {
    const line = writeActLine(
      chained[0]?.line ?? { seq: 0, ...hand, kind: 'register-opened', payloadHash: '', prev: '', hash: '' },
    )
    expect(parseActLine(`${line} `)).toBeUndefined()
    expect(parseActLine(line.replace('{', '{ '))).toBeUndefined()
    expect(parseActLine(line.replace('"by":"keeper",', ''))).toBeUndefined()
    expect(parseActLine('null')).toBeUndefined()
    expect(parseActLine('')).toBeUndefined()
  })
})

function change(acts: ChainedAct[], index: number, fields: Partial<ChainedAct['line']>): void {
  const act = acts[index]
  if (act) acts[index] = { ...act, line: { ...act.line, ...fields } }
}
