import { expect, test } from 'vitest'
import { vendorCookieErasures } from './erase-cookies.ts'

test('what analytics services have put into a request is erased on this host and the domains above, the rest is left', () => {
  const cookies = 'labwire-consent=1; FPID=FPID2.2.x; labwire_session=s; _ga=GA1.1; ga_theme=dark'
  expect(vendorCookieErasures(cookies, 'news.lab.example:8080')).toEqual(
    ['FPID', '_ga'].flatMap((name) => [
      `${name}=; Max-Age=0; Path=/`,
      `${name}=; Max-Age=0; Path=/; Domain=news.lab.example`,
      `${name}=; Max-Age=0; Path=/; Domain=lab.example`,
    ]),
  )
})

test('a name that is there twice, of two domains, is erased once', () => {
  expect(vendorCookieErasures('_ga=1; _ga=2', 'localhost')).toEqual([
    '_ga=; Max-Age=0; Path=/',
    '_ga=; Max-Age=0; Path=/; Domain=localhost',
  ])
})

test.each(['', 'not a host', 'news.example:port'])('a request for the host "%s" erases nothing', (host) => {
  expect(vendorCookieErasures('_ga=1', host)).toEqual([])
})
