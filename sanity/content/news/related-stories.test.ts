import { expect, test } from 'vitest'
import { relatedStories } from './related-stories.ts'

const stories = (...ids: string[]) => ids.map((_id) => ({ _id }))

test('an editor’s choice of related stories stands alone', () => {
  expect(relatedStories(stories('a'), stories('b', 'c'))).toEqual(stories('a'))
  expect(relatedStories(stories('a', 'b', 'c', 'd'), [])).toEqual(stories('a', 'b', 'c', 'd'))
})

test('without a choice the closest three others are related, none twice', () => {
  expect(relatedStories([], stories('b', 'c', 'c', 'b', 'd', 'e', 'f'))).toEqual(stories('b', 'c', 'd'))
  expect(relatedStories([], [])).toEqual([])
})
