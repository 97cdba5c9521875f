import { expect, test } from 'vitest'
import { createPageViews } from './page-views.ts'

function visit() {
  const facts = { title: '', referrer: 'https://search.example/' }
  const views = createPageViews(() => facts)
  return {
    views,
    arriveAt: (address: string, title = 'T') => {
      facts.title = title
      return views.arrive(address)
    },
  }
}

test('there is no page before the first arrival', () => {
  expect(visit().views.current()).toBeNull()
})

test('the first page came from wherever the browser says, each later one from the page before', () => {
  const { arriveAt, views } = visit()
  expect(arriveAt('https://n.example/a', 'A')).toEqual({
    url: 'https://n.example/a',
    title: 'A',
    referrer: 'https://search.example/',
  })
  expect(arriveAt('https://n.example/b', 'B')).toEqual({
    url: 'https://n.example/b',
    title: 'B',
    referrer: 'https://n.example/a',
  })
  expect(views.current()?.title).toBe('B')
})

test('the same address again is no navigation, with or without a fragment', () => {
  const { arriveAt } = visit()
  arriveAt('https://n.example/a?')
  expect(arriveAt('https://n.example/a')).toBeNull()
  expect(arriveAt('https://n.example/a?')).toBeNull()
  expect(arriveAt('https://n.example/a?#part')).toBeNull()
  expect(arriveAt('https://n.example/a#part')).toBeNull()
  expect(arriveAt('https://n.example/a?page=2#part')).not.toBeNull()
  expect(arriveAt('https://n.example/a?page=2')).toBeNull()
})

test('what was searched for is in nothing that is told: not in an address, a title, nor where somebody came from', () => {
  const { arriveAt } = visit()
  expect(arriveAt('https://n.example/search?q=iron&utm_source=letter', 'Search for “iron”')).toEqual({
    url: 'https://n.example/search?utm_source=letter',
    title: '/search',
    referrer: 'https://search.example/',
  })
  expect(arriveAt('https://n.example/publications?q=iron', 'Publications: iron')?.title).toBe('/publications')
  const views = createPageViews(() => ({ title: 'A', referrer: 'https://n.example/search?q=iron' }))
  expect(views.arrive('https://n.example/a')?.referrer).toBe('https://n.example/search')
})

test('coming back is a navigation', () => {
  const { arriveAt } = visit()
  const visited = ['a', 'b', 'a'].map((path) => arriveAt(`https://n.example/${path}`)?.url.at(-1))
  expect(visited).toEqual(['a', 'b', 'a'])
})
