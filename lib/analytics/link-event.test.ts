import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkEvent } from './link-event.ts'

const site = 'https://news.example'

test.each([
  ['https://doi.org/10.1000/xyz', 'Outbound link', 'https://doi.org/10.1000/xyz'],
  ['http://news.example/a', 'Outbound link', 'http://news.example/a'],
  ['https://other.news.example/', 'Outbound link', 'https://other.news.example/'],
  ['https://doi.org/x?email=a@b.example#part', 'Outbound link', 'https://doi.org/x'],
  ['/files/paper.pdf', 'Download', 'https://news.example/files/paper.pdf'],
  ['https://journal.example/paper.PDF?token=1', 'Download', 'https://journal.example/paper.PDF'],
  ['/publications/a-paper/cite.bib', 'Download', 'https://news.example/publications/a-paper/cite.bib'],
  ['/cite.ris', 'Download', 'https://news.example/cite.ris'],
])('following %s is the event "%s"', (address, name, url) => {
  expect(linkEvent(address, site)).toEqual({ name, properties: { url } })
})

test.each([
  '/news',
  '/',
  '#part',
  'https://news.example/news?q=x',
  'mailto:a@b.example',
  'javascript:void 0',
  'http://[',
  '/pdf',
  '/a.pdf/page',
])('following %s is no event', (address) => {
  expect(linkEvent(address, site)).toBeNull()
})

test.each([
  ['/publications/export?format=csv&author=somebody', '', 'https://news.example/publications/export'],
  ['/cite/42', 'iron.bib', 'https://news.example/cite/42'],
  ['blob:https://news.example/0b4d', 'iron.ris', 'iron.ris'],
  ['data:text/plain,words', 'iron.txt', 'iron.txt'],
])('following %s, which says that it is a download of "%s", is one', (address, fileName, url) => {
  expect(linkEvent(address, site, fileName)).toEqual({ name: 'Download', properties: { url } })
})

test('no event carries a query or a fragment, whatever the address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      expect(linkEvent(address, site)?.properties['url'] ?? '').not.toMatch(/[?#]/)
    }),
  )
})

test.each(['web+http:x', 'httpsx:x', 'ftp://other.example/a.pdf'])(
  'an address of another scheme is no event: %s',
  (address) => {
    expect(linkEvent(address, site)).toBeNull()
  },
)
