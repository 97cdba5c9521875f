import { RecentMap } from '../recent-map.ts'
import type { Part } from './scope.ts'

const tests = new RecentMap<(id: string) => boolean>(1_000, 200)

/** `id in path(pattern)`, where a path may stand on the left too. */
export function pathTest(left: Part, pattern: Part): Part {
  if (!left || !pattern) return null
  return (scope, bound) => {
    const id = left(scope, bound)
    const text = pattern(scope, bound)
    return typeof id === 'string' && typeof text === 'string' ? testOf(text)(id) : null
  }
}

function testOf(pattern: string): (id: string) => boolean {
  const known = tests.get(pattern)
  if (known) return known
  const parts = pattern.split('.')
  const test = (id: string) => fits(id.split('.'), parts)
  tests.set(pattern, test)
  return test
}

/** `*` is one part of an id, `**` any number of them, at least one; goes back to the last `**` only. */
function fits(id: readonly string[], pattern: readonly string[]): boolean {
  let at = 0
  let place = 0
  let wild = -1
  let resume = 0
  while (at < id.length) {
    const expected = pattern[place]
    const part = id[at]
    if (expected === '**') {
      wild = place
      resume = at
      place += 1
      at += 1
    } else if (expected !== undefined && (expected === '*' ? part !== '' : expected === part)) {
      at += 1
      place += 1
    } else if (wild >= 0) {
      resume += 1
      at = resume + 1
      place = wild + 1
    } else return false
  }
  return place === pattern.length
}
