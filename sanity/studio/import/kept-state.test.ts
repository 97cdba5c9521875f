import { expect, test } from 'vitest'
import { keptState } from './kept-state.ts'

test('what changes while nobody looks is there for whoever looks next', () => {
  const state = keptState(1)
  const seen: number[] = []
  const stop = state.subscribe(() => seen.push(state.value()))
  state.change((now) => now + 1)
  stop()
  state.change((now) => now * 10)
  expect(seen).toEqual([2])
  expect(state.value()).toBe(20)
})
