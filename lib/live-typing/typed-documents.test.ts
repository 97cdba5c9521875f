import { vercelStegaCombine, vercelStegaSplit } from '@vercel/stega'
import { expect, test } from 'vitest'
import { publishedId, TypedDocuments } from './typed-documents.ts'

const marked = (text: string, path: string, id = 'story') => {
  const query = new URLSearchParams({ baseUrl: '/studio', id, type: 'news', path })
  return vercelStegaCombine(
    text,
    { origin: 'sanity.io', href: `/studio/intent/edit/id=${id}?${query.toString()}` },
    false,
  )
}

const seen = (text: string | null) => (text === null ? null : vercelStegaSplit(text).cleaned)

let moment = 0

const typing = (typed: TypedDocuments, title: string[], now = 0) => {
  for (const [index, before] of title.slice(0, -1).entries()) {
    typed.note({ id: 'drafts.story', at: ++moment, before: { title: before }, after: { title: title[index + 1] } }, now)
  }
}

test('a text becomes what its field holds, and stays what Studio can find', () => {
  const typed = new TypedDocuments()
  typing(typed, ['Iron', 'Iron a', 'Iron an'])
  const shown = marked('Iron', 'title')
  const text = typed.replacementFor(shown, 1)
  expect(seen(text)).toBe('Iron an')
  expect(vercelStegaSplit(text ?? '').encoded).toBe(vercelStegaSplit(shown).encoded)
})

test('what the page saved a moment ago gives way to what was typed since', () => {
  const typed = new TypedDocuments()
  typing(typed, ['Iron', 'Iron a', 'Iron an'])
  expect(seen(typed.replacementFor(marked('Iron a', 'title'), 1))).toBe('Iron an')
  expect(typed.replacementFor(marked('Iron an', 'title'), 1)).toBeNull()
})

const body = (text: string) => ({ body: [{ _key: 'p', children: [{ _key: 's', text }] }] })

test('finds the span of a paragraph by its keys', () => {
  const typed = new TypedDocuments()
  typed.note({ id: 'story', at: ++moment, before: body('The heart'), after: body('The heart beats') }, 0)
  const path = 'body[_key=="p"].children[_key=="s"].text'
  expect(seen(typed.replacementFor(marked('The heart', path), 1))).toBe('The heart beats')
})

test('leaves alone what is of another document, composed of several fields, emptied, or unmarked', () => {
  const typed = new TypedDocuments()
  typing(typed, ['Iron', 'Iron a'])
  expect(typed.replacementFor(marked('Iron', 'title', 'other'), 1)).toBeNull()
  expect(typed.replacementFor(marked('News: Iron', 'title'), 1)).toBeNull()
  expect(typed.replacementFor('Iron', 1)).toBeNull()
  typing(typed, ['Iron a', ''])
  expect(typed.replacementFor(marked('Iron', 'title'), 1)).toBeNull()
})

test('forgets after some seconds, so that another editor’s words are not overwritten', () => {
  const typed = new TypedDocuments()
  typing(typed, ['Iron', 'Iron a'], 0)
  expect(typed.replacementFor(marked('Iron', 'title'), 7_000)).toBeNull()
})

test('what is heard a second time, after newer changes, brings no older text back', () => {
  const typed = new TypedDocuments()
  const first = { id: 'drafts.story', at: 1, before: { title: 'Iron' }, after: { title: 'Iron a' } }
  const second = { id: 'drafts.story', at: 2, before: { title: 'Iron a' }, after: { title: 'Iron an' } }
  expect([first, second, first, second].map((change) => typed.note(change, 0))).toEqual([true, true, false, false])
  expect(seen(typed.replacementFor(marked('Iron', 'title'), 1))).toBe('Iron an')
})

test('drafts and versions are those of their published document', () => {
  expect(['a', 'drafts.a', 'versions.r1.a'].map(publishedId)).toEqual(['a', 'a', 'a'])
})
