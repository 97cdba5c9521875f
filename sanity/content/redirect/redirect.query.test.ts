import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import type { FixtureDocument } from '../testing/documents.ts'
import { finalRedirect } from './final-redirect.ts'
import { redirectList } from './redirect.query.ts'
import type { RedirectTarget } from './redirect.shape.ts'

const redirect = (from: string, to: string, permanent = true): FixtureDocument => ({
  _id: `redirect-${from}`,
  _type: 'redirect',
  from,
  to,
  permanent,
})

const follow = async (from: string, documents: readonly FixtureDocument[]) => {
  const { answer, dropped } = await ask(redirectList, {}, documents)
  return { target: finalRedirect(answer, from), dropped }
}

test('a redirect leads to its target', async () => {
  const { target } = await follow('/old', [redirect('/old', '/new', false)])
  expect(target).toEqual({ to: '/new', permanent: false })
})

test('redirects in a row are one step, for good only if each of them is', async () => {
  const chain = [redirect('/a', '/b'), redirect('/b', '/c'), redirect('/c', 'https://example.org/d')]
  expect((await follow('/a', chain)).target).toEqual({ to: 'https://example.org/d', permanent: true })
  expect((await follow('/a', [redirect('/a', '/b'), redirect('/b', '/c', false)])).target).toEqual({
    to: '/c',
    permanent: false,
  })
})

test('a circle leads nowhere, however long it is and wherever it is entered', async () => {
  const circle = [redirect('/a', '/b'), redirect('/b', '/c'), redirect('/c', '/a'), redirect('/in', '/b')]
  for (const from of ['/a', '/b', '/c', '/in']) expect((await follow(from, circle)).target).toBeNull()
  expect((await follow('/a', [redirect('/a', '/a')])).target).toBeNull()
})

test.each(['//evil.example', 'javascript:alert(1)', 'http://example.org', '/\\evil.example'])(
  'a redirect to %s is refused, and the others still lead',
  async (to) => {
    const documents = [redirect('/old', to), redirect('/other', '/new')]
    const { target, dropped } = await follow('/old', documents)
    expect(target).toBeNull()
    expect(dropped).toMatchObject([{ documentId: 'redirect-/old', field: 'to' }])
    expect((await follow('/other', documents)).target?.to).toBe('/new')
  },
)

test('a path without a redirect leads nowhere', async () => {
  expect((await follow('/other', [redirect('/old', '/new')])).target).toBeNull()
})

test('whatever redirects there are, following them ends, and never where another redirect starts', () => {
  const path = fc.constantFrom('/a', '/b', '/c', '/d', '/e')
  fc.assert(
    fc.property(fc.array(fc.tuple(path, path, fc.boolean())), path, (steps, from) => {
      const redirects = new Map<string, RedirectTarget>(
        steps.map(([start, to, permanent]) => [start, { to, permanent }]),
      )
      const target = finalRedirect(redirects, from)
      if (target) expect(redirects.has(target.to)).toBe(false)
    }),
  )
})
