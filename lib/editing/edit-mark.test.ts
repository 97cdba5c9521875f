import { vercelStegaCombine } from '@vercel/stega'
import { expect, test } from 'vitest'
import { editMark, editMarkOf } from './edit-mark.ts'

const intent = (field: string) => editMarkOf({ id: 'title-of-a-paper', type: 'publication', field })
const title = vercelStegaCombine('Iron in the heart', JSON.parse(intent('title')), false)

test('the mark that a text carries leads to its field', () => {
  expect(editMark(title)).toBe(intent('title'))
})

test('of the same document, another field can be named', () => {
  expect(editMark(title, 'title', 'doi')).toBe(intent('doi'))
})

test('the end of a path can be left out', () => {
  const picture = vercelStegaCombine('image-1', JSON.parse(intent('leadImage.asset._ref')), false)
  expect(editMark(picture, '.asset._ref')).toBe(intent('leadImage'))
})

test('outside of a preview there is no mark', () => {
  expect(editMark('Iron in the heart')).toBeUndefined()
  expect(editMark(null)).toBeUndefined()
  expect(editMark('Pasted \u200b\u200c\u200d text')).toBeUndefined()
})
