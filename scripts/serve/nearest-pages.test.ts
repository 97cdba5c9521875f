import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NearestPages } from './nearest-pages.ts'

const pages = new NearestPages('Perhaps', [
  { path: '/news/inside-the-cage', title: 'Inside the cage: how ferritin keeps iron' },
  { path: '/people/jose-munez', title: 'José Muñez' },
  { path: '/about/history', title: 'How we began' },
  { path: '/news/tags', title: '<script>alert("1")</script> & more' },
])

test.each([
  ['/news/inside-the-cag', '/news/inside-the-cage'],
  ['/news/2019/05/ferritin-cage.html', '/news/inside-the-cage'],
  ['/team/jose_munez', '/people/jose-munez'],
  ['/people/Jos%C3%A9-Mu%C3%B1ez', '/people/jose-munez'],
  ['/histori', '/about/history'],
  ['/news/ferritin-explained-twice', '/news/inside-the-cage'],
])('%s is near %s', (path, near) => {
  expect(pages.htmlFor(path)).toContain(`<li><a href="${near}">`)
})

test.each(['/wp-login.php', '/', '/news/', '/news', '/%E0%A4%A', '', '/people-here', '/xyzw-tigs'])(
  'nothing is near "%s"',
  (path) => {
    expect(pages.htmlFor(path)).toBe('')
  },
)

test('titles stay text', () => {
  expect(pages.htmlFor('/tags')).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more')
})

test('no address harms the page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      expect(pages.htmlFor(`/${path}`)).not.toContain('<script')
    }),
  )
})
