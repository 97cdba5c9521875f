import { expect, test } from 'vitest'
import { ask, rawAnswer } from '../testing/ask.ts'
import type { FixtureDocument } from '../testing/documents.ts'
import { redirectFrom } from './redirect.query.ts'

const redirect = (from: string, to: string, permanent = true): FixtureDocument => ({
  _id: `redirect-${from}`,
  _type: 'redirect',
  from,
  to,
  permanent,
})

test('a redirect leads to its target', async () => {
  const { answer } = await ask(redirectFrom, { from: '/old' }, [redirect('/old', '/new', false)])
  expect(answer).toMatchObject({ to: '/new', permanent: false })
})

test('two redirects in a row are one step', async () => {
  const { answer } = await ask(redirectFrom, { from: '/a' }, [redirect('/a', '/b'), redirect('/b', '/c')])
  expect(answer?.to).toBe('/c')
})

test('a circle leads nowhere', async () => {
  const { answer } = await ask(redirectFrom, { from: '/a' }, [redirect('/a', '/b'), redirect('/b', '/a')])
  expect(answer).toBeNull()
  expect((await ask(redirectFrom, { from: '/a' }, [redirect('/a', '/a')])).answer).toBeNull()
})

test.each(['//evil.example', 'javascript:alert(1)', 'http://example.org', '/\\evil.example'])(
  'a redirect to %s is refused',
  async (to) => {
    const raw = await rawAnswer(redirectFrom, { from: '/old' }, [redirect('/old', to)])
    expect(redirectFrom.shape.safeParse(raw).error?.issues[0]?.path).toEqual(['to'])
  },
)

test('a path without a redirect leads nowhere', async () => {
  expect((await ask(redirectFrom, { from: '/other' }, [redirect('/old', '/new')])).answer).toBeNull()
})
