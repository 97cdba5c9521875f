import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { anAuthor, aPublication } from '#components/testing/sample-content.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { PublicationHead } from './publication-head.tsx'

const render = (count: number) =>
  renderToStaticMarkup(
    <PublicationHead
      publication={aPublication({
        authors: Array.from({ length: count }, (_, index) =>
          anAuthor({ family: `Sample${index}`, equal: index === 30 }),
        ),
      })}
      language={siteLanguage('en', { locale: 'en-GB', timezone: 'Europe/London' })}
      breadcrumbs={null}
    />,
  )

test('every author of a paper is named in full', () => {
  const html = render(40)
  expect(html).not.toContain('<details')
  expect(html.match(/Ana María Sample\d+/g)).toHaveLength(40)
})

test('of very many the first and the last are in sight, and all of them a click away, with what is said of them', () => {
  const [inSight = '', folded = ''] = render(200).split('<details')
  expect(inSight.match(/Sample\d+ AM/g)).toEqual([0, 1, 2, 3, 4, 5, 6, 199].map((index) => `Sample${index} AM`))
  expect(inSight).not.toContain('contributed equally')
  expect(folded).toMatch(/<summary>All 200 authors<\/summary>/)
  expect(folded.match(/Ana María Sample\d+/g)).toHaveLength(200)
  expect(folded).toContain('contributed equally')
})
