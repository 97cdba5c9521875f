import { expect, test } from 'vitest'
import { documentStates } from './document-state.ts'

const now = Date.parse('2026-06-01T12:00:00Z')
const before = '2026-06-01T11:59:59Z'
const after = '2026-06-01T12:00:01Z'

test('a story is scheduled until its time has come', () => {
  expect(documentStates({ _type: 'news', publishedAt: after }, now)).toEqual(['scheduled'])
  expect(documentStates({ _type: 'news', publishedAt: before }, now)).toEqual([])
})

test('a story that has expired is not scheduled as well', () => {
  expect(documentStates({ _type: 'news', publishedAt: after, expiresAt: before }, now)).toEqual(['expired'])
  expect(documentStates({ _type: 'news', publishedAt: before, expiresAt: after }, now)).toEqual([])
})

test('a retracted paper says so before anything else', () => {
  expect(documentStates({ _type: 'publication', status: 'retracted', hidden: true }, now)).toEqual([
    'retracted',
    'hidden',
  ])
})

test('a half-written document has no state', () => {
  expect(documentStates({ _type: 'news', publishedAt: 'soon', expiresAt: 7 }, now)).toEqual([])
  expect(documentStates({ _type: 'person', publishedAt: after, status: 'retracted' }, now)).toEqual([])
})
