import { assert, constantFrom, property, array, record } from 'fast-check'
import { expect, test } from 'vitest'
import { planRedirects, type StoredRedirect } from './redirect-plan.ts'

/** The redirects after a plan was carried out. */
function carriedOut(oldPath: string, newPath: string, known: readonly StoredRedirect[]): Map<string, string> {
  const plan = planRedirects(oldPath, newPath, known)
  const after = new Map(
    known.filter(({ _id }) => !plan.remove.includes(_id)).map((redirect) => [redirect._id, { ...redirect }]),
  )
  for (const { _id, to } of plan.retarget) after.set(_id, { _id, from: after.get(_id)?.from ?? '', to })
  for (const created of plan.create) after.set(`new ${created.from}`, { _id: `new ${created.from}`, ...created })
  return new Map([...after.values()].map(({ from, to }) => [from, to]))
}

const stored = (from: string, to: string): StoredRedirect => ({ _id: `${from}>${to}`, from, to })

test('a page that moved leaves a redirect at its old path', () => {
  expect(carriedOut('/news/old', '/news/new', [])).toEqual(new Map([['/news/old', '/news/new']]))
})

test('a page that stays needs nothing', () => {
  const known = [stored('/a', '/news/same')]
  expect(planRedirects('/news/same', '/news/same', known)).toEqual({ create: [], retarget: [], remove: [] })
})

test('a page that moved twice is reached in one step from both old paths', () => {
  const first = [stored('/news/a', '/news/b')]
  expect(carriedOut('/news/b', '/news/c', first)).toEqual(
    new Map([
      ['/news/a', '/news/c'],
      ['/news/b', '/news/c'],
    ]),
  )
})

test('a page that moves back is not sent away from where it stands', () => {
  expect(carriedOut('/news/b', '/news/a', [stored('/news/a', '/news/b')])).toEqual(new Map([['/news/b', '/news/a']]))
})

test('after any move no redirect starts at the new path, leads to the old one, or leads to itself', () => {
  const path = constantFrom('/a', '/b', '/c', '/d')
  const redirects = array(record({ from: path, to: path }), { maxLength: 5 })
  assert(
    property(path, path, redirects, (oldPath, newPath, pairs) => {
      if (oldPath === newPath) return
      const unique = [...new Map(pairs.map(({ from, to }) => [from, stored(from, to)])).values()]
      const after = carriedOut(oldPath, newPath, unique)
      expect(after.has(newPath)).toBe(false)
      expect(after.get(oldPath)).toBe(newPath)
      expect([...after.values()]).not.toContain(oldPath)
    }),
  )
})
