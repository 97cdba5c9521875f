import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { aPage, reference } from '../testing/documents.ts'
import { pageByPath, pagePaths } from './page.query.ts'

const pages = [
  aPage('about'),
  aPage('history', { parent: reference('page-about') }),
  aPage('founders', { parent: reference('page-history') }),
]

test.each(['about', 'about/history', 'about/history/founders'])('there is a page at /%s', async (path) => {
  const { answer } = await ask(pageByPath, { path }, pages)
  expect(answer?.path).toBe(path)
})

test.each(['history', 'founders', 'history/founders', 'about/founders', 'about/history/'])(
  'there is no page at /%s',
  async (path) => {
    expect((await ask(pageByPath, { path }, pages)).answer).toBeNull()
  },
)

test('a page knows the way up and the pages below', async () => {
  const { answer } = await ask(pageByPath, { path: 'about/history' }, pages)
  expect(answer?.ancestors.map(({ path }) => path)).toEqual(['about'])
  expect(answer?.children.map(({ path }) => path)).toEqual(['about/history/founders'])
  const deepest = await ask(pageByPath, { path: 'about/history/founders' }, pages)
  expect(deepest.answer?.ancestors.map(({ path }) => path)).toEqual(['about', 'about/history'])
})

test('all paths are listed', async () => {
  const { answer } = await ask(pagePaths, {}, [...pages, aPage('quiet', { seo: { noindex: true } })])
  expect(answer.map(({ path }) => path)).toEqual(['about', 'about/history/founders', 'about/history', 'quiet'])
})
