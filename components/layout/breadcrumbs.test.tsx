import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { siteLanguage } from '#lib/language/site-language.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

test('a page says where it stands: to people above its title, to machines to its end, on paper by its address', () => {
  const html = renderToStaticMarkup(
    <Breadcrumbs
      trail={[{ title: 'News', path: '/news' }]}
      current={{ title: 'Ferritin </script>', path: '/news/ferritin' }}
      origin="https://lab.example"
      language={siteLanguage('en', { locale: 'en-GB', timezone: 'Europe/London' })}
    />,
  )
  expect(html.match(/<li>.*?<\/li>/g)?.map((item) => item.replaceAll(/<[^>]+>/g, ''))).toEqual(['Home', 'News'])
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(html).toContain('"position":3')
  expect(html).toMatch(/<p[^>]*>https:\/\/lab\.example\/news\/ferritin<\/p>/)
})
