import { describe, expect, test } from 'vitest'
import { isRewordedPart, partOf, shareReworded } from './reworded-quotations.js'
import type { StatementTraits } from './traits.js'

const ONE =
  'We will not leave the herders of the valley alone with the flood, and by spring every ministry must show what engineers, dams and pumps it can send'
const APART = 'by spring each ministry has to list the pumps, dams and engineers that it is able to send'
const OTHER = 'Every ministry will send engineers to the congress on steel in the spring'

function said(document: string, text: string, of: Partial<StatementTraits> = {}): StatementTraits {
  const speaker = { profile: 'person:ida falk:NOR', name: 'ida falk', state: 'NOR' }
  const when = { date: null, edtf: null, weekday: null, published: '2031-05-07', outlet: null }
  const rest = { form: 'direct', isDoubtful: false, body: null, met: [], speaker, when } as const
  return { kind: 'statement', document, text, ...rest, ...of }
}

const anotherDay = { when: { date: null, edtf: null, weekday: null, published: '2031-06-20', outlet: null } }
const another = { speaker: { profile: 'person:jon harka:EST', name: 'jon harka', state: 'EST' } }

describe('a part of a quotation', () => {
  test.each([
    ['is none of the same document', said('a', ONE), said('a', APART)],
    ['is none of another speaker', said('a', ONE), said('b', APART, another)],
    ['is none of another day', said('a', ONE), said('b', APART, anotherDay)],
    ['is none of reported speech', said('a', ONE), said('b', APART, { form: 'indirect' })],
    ['is none where only names and the topic are alike', said('a', ONE), said('b', OTHER)],
    ['is none of the shorter one', said('a', APART), said('b', ONE)],
  ])('%s', (_, longer, shorter) => {
    expect(isRewordedPart(longer, shorter)).toBe(false)
  })

  test('words another otherwise, and is shown by itself', () => {
    const [longer, shorter] = [said('a', ONE), said('b', APART)]
    expect(isRewordedPart(longer, shorter)).toBe(true)
    expect(partOf(longer, [shorter])).toBe('spring every ministry must show what engineers, dams and pumps it can send')
  })
})

describe('a quotation that another document prints in two', () => {
  const whole = { node: 'a/1', traits: said('a', ONE) }
  const first = { node: 'b/1', traits: said('b', 'We will not leave the herders of the valley alone with the flood') }
  const second = { node: 'b/2', traits: said('b', APART) }
  const group = (...nodes: string[]) => ({ kind: 'statement', nodes })

  test('stands with both of its parts', () => {
    const shared = shareReworded([group('a/1', 'b/1'), group('b/2')], [whole, first, second])
    expect(shared).toEqual([group('a/1', 'b/1'), { ...group('b/2'), shared: ['a/1'] }])
  })

  test('stands by itself where the two documents have nothing else of it in common', () => {
    const groups = [group('a/1'), group('b/2')]
    expect(shareReworded(groups, [whole, second])).toEqual(groups)
  })
})
