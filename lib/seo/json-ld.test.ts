import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { serializeJsonLd } from './json-ld.ts'

test('a headline cannot close the script element', () => {
  const script = serializeJsonLd({ '@type': 'NewsArticle', headline: '</script><script>alert(1)</script><!--' })
  expect(script).not.toMatch(/[<>]/)
  expect(JSON.parse(script)).toMatchObject({ headline: '</script><script>alert(1)</script><!--' })
})

test('any text comes back as it was, and none of it means anything to HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (headline, keywords) => {
      const script = serializeJsonLd({ '@type': 'NewsArticle', headline, keywords })
      expect(script).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(script)).toEqual({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline,
        keywords,
      })
    }),
  )
})

test('what is not known is not said', () => {
  expect(JSON.parse(serializeJsonLd({ '@type': 'Person', name: 'A', email: null, sameAs: undefined }))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'A',
  })
})
