import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PositionTraits } from './further-traits.js'
import { groupEvents } from './group-events.js'
import { positionRules } from './same-position.js'

const WORDS = 'aggression bridge canal dam export ferry grain harbour'.split(' ')

function position([words, names]: readonly [readonly string[], readonly string[]], at: number): PositionTraits {
  return { kind: 'position', document: `d${at}`, holder: 'state:NOR', stance: 'against', words, names }
}

const told = fc.tuple(
  fc.subarray(WORDS, { minLength: 0, maxLength: 5 }),
  fc.subarray(['grain', 'harbour'], { maxLength: 1 }),
)

const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort()).sort()

test('positions in the very same words stand in one entry, whatever others there are', () => {
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 20 }), fc.nat({ max: 19 }), (all, which) => {
      const twice = all[which % all.length] ?? [[], []]
      fc.pre(twice[0].length > 0)
      const nodes = [...all, twice].map((one, at) => ({ node: `n${100 + at}`, traits: position(one, at) }))
      const group = groupEvents(nodes, positionRules).find((each) => each.includes(`n${100 + all.length}`))
      expect(group).toContain(`n${100 + (which % all.length)}`)
    }),
  )
})

test('positions are grouped alike in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 20 }), (all) => {
      const nodes = all.map((one, at) => ({ node: `n${100 + at}`, traits: position(one, at) }))
      expect(sorted(groupEvents(nodes.toReversed(), positionRules))).toEqual(sorted(groupEvents(nodes, positionRules)))
    }),
  )
})

test('of many that say the same each is not compared with each', () => {
  let compared = 0
  const rules = {
    ...positionRules,
    compare: (a: PositionTraits, b: PositionTraits) => {
      compared += 1
      return positionRules.compare(a, b)
    },
  }
  const nodes = Array.from({ length: 900 }, (_, at) => ({
    node: `n${1000 + at}`,
    traits: position([WORDS.slice(at % 3, 4 + (at % 3)), []], at),
  }))
  expect(groupEvents(nodes, rules).flat()).toHaveLength(900)
  expect(compared).toBeLessThan(10)
})
