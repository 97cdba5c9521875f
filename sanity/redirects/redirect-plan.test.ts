import { array, assert, constantFrom, property, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { movesBetween, type Move } from './moves.ts'
import { planRedirects, type StoredRedirect } from './redirect-plan.ts'

/** The redirects after a plan was carried out. */
function carriedOut(moves: readonly Move[], known: readonly StoredRedirect[]): Map<string, string> {
  const plan = planRedirects(moves, known)
  const after = new Map(
    known.filter(({ _id }) => !plan.remove.includes(_id)).map((redirect) => [redirect._id, { ...redirect }]),
  )
  for (const { _id, to } of plan.retarget) after.set(_id, { _id, from: after.get(_id)?.from ?? '', to })
  for (const created of plan.create) after.set(`new ${created.from}`, { _id: `new ${created.from}`, ...created })
  return new Map([...after.values()].map(({ from, to }) => [from, to]))
}

const stored = (from: string, to: string): StoredRedirect => ({ _id: `${from}>${to}`, from, to })
const at = (paths: readonly string[]) => new Map(paths.map((one, index) => [String(index), one]))
const move = (from: string, to: string): Move => ({ from, to })

test('a page that moved leaves a redirect at its old path', () => {
  expect(carriedOut([move('/news/old', '/news/new')], [])).toEqual(new Map([['/news/old', '/news/new']]))
})

test('a page that moved twice is reached in one step from both old paths', () => {
  const first = [stored('/news/a', '/news/b')]
  expect(carriedOut([move('/news/b', '/news/c')], first)).toEqual(
    new Map([
      ['/news/a', '/news/c'],
      ['/news/b', '/news/c'],
    ]),
  )
})

test('a page that moves back is not sent away from where it stands', () => {
  expect(carriedOut([move('/news/b', '/news/a')], [stored('/news/a', '/news/b')])).toEqual(
    new Map([['/news/b', '/news/a']]),
  )
})

test('what is as it should be is not written again', () => {
  const known = [stored('/a', '/b')]
  expect(planRedirects([move('/a', '/b')], known)).toEqual({ create: [], retarget: [], remove: [] })
})

test('documents that came, went, or stayed where they were have not moved', () => {
  const before = new Map([
    ['gone', '/news/gone'],
    ['same', '/news/same'],
  ])
  const after = new Map([
    ['same', '/news/same'],
    ['new', '/news/new'],
  ])
  expect(movesBetween(before, after)).toEqual([])
})

test('a path that another page has taken over is left to it', () => {
  const before = new Map([
    ['one', '/news/a'],
    ['other', '/news/b'],
    ['third', '/news/c'],
  ])
  const swapped = new Map([
    ['one', '/news/b'],
    ['other', '/news/a'],
    ['third', '/news/d'],
  ])
  expect(movesBetween(before, swapped)).toEqual([move('/news/c', '/news/d')])
})

test('whatever moves, no redirect starts where a page stands, and each old path without one leads on in one step', () => {
  const path = constantFrom('/a', '/b', '/c', '/d', '/e', '/f')
  const places = uniqueArray(path, { minLength: 3, maxLength: 3 })
  const redirects = array(record({ from: path, to: path }), { maxLength: 6 })
  assert(
    property(places, places, redirects, (then, now, pairs) => {
      // Where a page stood, a redirect could have started from nowhere else.
      const unique = new Map(pairs.filter(({ from }) => !then.includes(from)).map(({ from, to }) => [from, to]))
      const moves = movesBetween(at(then), at(now))
      const after = carriedOut(
        moves,
        [...unique].map(([from, to]) => stored(from, to)),
      )
      for (const { from, to } of moves) {
        expect(after.get(from)).toBe(to)
        expect(after.has(to)).toBe(false)
        expect([...after.values()]).not.toContain(from)
      }
    }),
  )
})
