import { expect, test } from 'vitest'
import { cslTypes } from '../publication/publication.terms.ts'
import { checkCallToAction } from '../shared/rules/link-text.ts'
import { primaryLinkOf } from './primary-link.ts'
import { relatedStories } from './related-stories.ts'

const paper = {
  cslType: 'article-journal',
  title: 'Sample',
  containerTitle: 'Sample Journal',
  doi: '10.1234/a',
} as const

test('the first publication with a DOI gives the button', () => {
  expect(primaryLinkOf([{ ...paper, doi: null }, paper])).toEqual({
    label: 'Read the paper in Sample Journal',
    url: 'https://doi.org/10.1234/a',
  })
  expect(primaryLinkOf([{ ...paper, doi: null }])).toBeNull()
  expect(primaryLinkOf([])).toBeNull()
})

test.each(cslTypes)('the label for a work of the kind %s passes the rule for buttons', (cslType) => {
  for (const containerTitle of ['Sample Journal', null]) {
    expect(checkCallToAction(primaryLinkOf([{ ...paper, cslType, containerTitle }])?.label)).toBe(true)
  }
})

const stories = (...ids: string[]) => ids.map((_id) => ({ _id }))

test('an editor’s choice of related stories stands alone', () => {
  expect(relatedStories(stories('a'), stories('b'), stories('c'))).toEqual(stories('a'))
})

test('shared stories come first and are filled up with the newest, none twice, four at most', () => {
  expect(relatedStories([], stories('b', 'c'), stories('c', 'd', 'e', 'f'))).toEqual(stories('b', 'c', 'd', 'e'))
  expect(relatedStories([], [], [])).toEqual([])
})
