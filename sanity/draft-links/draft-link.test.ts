import { assert, constantFrom, nat, pre, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { draftLinkRoute, draftLinkState, makeDraftLink, readDraftLinkToken } from './draft-link.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const wanted = { documentId: 'story', documentType: 'news', createdBy: { id: 'ada' }, days: 7 } as const

function tokenOf(path: string): string {
  return path.slice(draftLinkRoute.length)
}

test('the address of a link leads back to the link, and the lake keeps only a digest of its secret', () => {
  const { link, path } = makeDraftLink(wanted, now)
  expect(readDraftLinkToken(tokenOf(path))).toEqual({ documentId: link._id, digest: link.digest })
  const [, secret = ''] = tokenOf(path).split('.')
  expect(JSON.stringify(link)).not.toContain(secret)
})

test('no two links share an id or a secret', () => {
  const links = Array.from({ length: 200 }, () => makeDraftLink(wanted, now).link)
  expect(new Set(links.map(({ _id }) => _id)).size).toBe(200)
  expect(new Set(links.map(({ digest }) => digest)).size).toBe(200)
})

test('a link works for the days that were chosen, until somebody ends it', () => {
  const { link } = makeDraftLink(wanted, now)
  const day = 24 * 60 * 60 * 1000
  expect(draftLinkState(link, now + 7 * day - 1)).toBe('open')
  expect(draftLinkState(link, now + 7 * day)).toBe('expired')
  expect(draftLinkState({ ...link, revokedAt: new Date(now).toISOString() }, now + 1)).toBe('revoked')
})

test('an altered address never yields the digest of the link', () => {
  const { link, path } = makeDraftLink(wanted, now)
  const token = tokenOf(path)
  assert(
    property(nat(token.length - 1), constantFrom('0', '7', 'a', 'f', 'g', '.', '/', '%'), (place, other) => {
      pre(token[place] !== other)
      const claimed = readDraftLinkToken(token.slice(0, place) + other + token.slice(place + 1))
      expect(claimed?.documentId === link._id && claimed.digest === link.digest).toBe(false)
    }),
  )
})

test('whatever stands in an address, reading it never throws', () => {
  assert(property(string(), (token) => readDraftLinkToken(token) === null || token.includes('.')))
})
