import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFacet, selectByFacets, type Chosen } from './facets.ts'

const names = ['kind', 'topic'] as const

const item = (id: string, kind: string, ...topic: string[]) => ({ id, values: { kind: [kind], topic } })

const items = [
  item('a', 'award', 'iron'),
  item('b', 'research', 'iron', 'heart'),
  item('c', 'research', 'heart'),
  item('d', 'event'),
]

const idsOf = (chosen: Chosen<'kind' | 'topic'>) => selectByFacets(items, names, chosen).map(({ id }) => id)

test('chosen filters narrow together, and nothing chosen shows everything', () => {
  expect(idsOf({})).toEqual(['a', 'b', 'c', 'd'])
  expect(idsOf({ topic: 'iron' })).toEqual(['a', 'b'])
  expect(idsOf({ topic: 'iron', kind: 'research' })).toEqual(['b'])
  expect(idsOf({ topic: 'nowhere' })).toEqual([])
})

test('a filter counts what each of its values would show beside the other filters', () => {
  expect(Object.fromEntries(countFacet(items, names, { topic: 'iron' }, 'kind'))).toEqual({ award: 1, research: 1 })
  expect(Object.fromEntries(countFacet(items, names, { topic: 'iron' }, 'topic'))).toEqual({ iron: 2, heart: 2 })
})

test('an item that has a value twice counts once', () => {
  expect(countFacet([item('a', 'award', 'iron', 'iron')], names, {}, 'topic').get('iron')).toBe(1)
})

const word = fc.constantFrom('one', 'two', 'three')
const anyItem = fc.record({ values: fc.record({ kind: fc.array(word), topic: fc.array(word) }) })
const anyChoice = fc.record({ kind: word, topic: word }, { requiredKeys: [] })

test('every value that is offered shows exactly as many items as it says, and at least one', () => {
  fc.assert(
    fc.property(fc.array(anyItem), anyChoice, fc.constantFrom(...names), (all, chosen, facet) => {
      for (const [value, count] of countFacet(all, names, chosen, facet)) {
        expect(count).toBeGreaterThan(0)
        expect(selectByFacets(all, names, { ...chosen, [facet]: value })).toHaveLength(count)
      }
    }),
  )
})
