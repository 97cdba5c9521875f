import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { aParagraph, anImage, aPublication } from '#components/testing/sample-content.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import type { BodyBlock } from '#sanity/content/shared/body.shape.ts'
import { Body } from './body.tsx'
import { numberNotes } from './number-notes.ts'
import { ReferenceList } from './reference-list.tsx'

const language = siteLanguage('en')

const render = (...body: BodyBlock[]): string => {
  const { blocks, references } = numberNotes(body)
  return renderToStaticMarkup(
    <>
      <Body blocks={blocks} language={language} />
      <ReferenceList references={references} language={language} />
    </>,
  )
}

const link = (href: string) =>
  render(aParagraph([['the paper', 'l']], { markDefs: [{ _type: 'link', _key: 'l', href }] }))

describe('text', () => {
  test('headings, emphasis and lists become what they mean', () => {
    const html = render(
      aParagraph([['Methods']], { style: 'h2' }),
      aParagraph([['very', 'strong'], [' Fe'], ['2+', 'sup'], [' ', 'em'], ['code', 'code']]),
      aParagraph([['first']], { _key: 'i1', listItem: 'number', level: 1 }),
      aParagraph([['second']], { _key: 'i2', listItem: 'number', level: 1 }),
    )
    expect(html).toContain('<h2>Methods</h2>')
    expect(html).toContain('<p><strong>very</strong> Fe<sup>2+</sup><em> </em><code>code</code></p>')
    expect(html).toContain('<ol><li>first</li><li>second</li></ol>')
  })

  test('a link keeps its address, and a scheme that could run script loses it', () => {
    expect(link('https://journal.example/a')).toContain('<a href="https://journal.example/a">the paper</a>')
    expect(link('/publications/a')).toContain('<a href="/publications/a">')
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/\\evil.example']) {
      expect(link(href)).not.toContain('<a ')
      expect(link(href)).toContain('the paper')
    }
  })

  test('words of another language say which', () => {
    const html = render(
      aParagraph([['They call it '], ['hierro', 'o', 'em']], {
        markDefs: [{ _type: 'otherLanguage', _key: 'o', language: 'es' }],
      }),
    )
    expect(html).toContain('They call it <span lang="es" dir="auto"><em>hierro</em></span>')
  })

  test('markup in text stays text', () => {
    expect(render(aParagraph([['<img src=x onerror=alert(1)>']]))).toContain('&lt;img src=x')
  })
})

describe('notes and citations', () => {
  test('a footnote is called, told, and leads back', () => {
    const html = render(
      aParagraph([['ferritin', 'f']], {
        markDefs: [{ _type: 'footnote', _key: 'f', text: 'An iron-storing protein.' }],
      }),
    )
    expect(html).toMatch(/<a id="note-call-1" href="#note-1" role="doc-noteref">/)
    expect(html).toMatch(/<div id="note-1"[^>]*role="doc-footnote">.*An iron-storing protein\..*href="#note-call-1"/)
  })

  test('a citation leads to its reference, and the reference back to it', () => {
    const markDefs = [{ _type: 'citation' as const, _key: 'c', publication: aPublication() }]
    const html = render(aParagraph([['as shown', 'c']], { markDefs }))
    expect(html).toMatch(/<a id="citation-1-1" href="#reference-1" role="doc-biblioref">/)
    expect(html).toMatch(/<li id="reference-1".*Iron in the heart.*href="#citation-1-1"/)
  })
})

describe('blocks', () => {
  test('a figure has alternative text, caption, credit and licence', () => {
    const html = render({ _type: 'figure', _key: 'f', image: anImage() })
    expect(html).toContain('alt="A heart drawn in ink"')
    expect(html).toContain('The heart, in section.')
    expect(html).toContain('<a href="https://pictures.example/heart">A. Sample</a>')
    expect(html).toContain('<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>')
  })

  test('a table says which cells are headers', () => {
    const html = render({
      _type: 'table',
      _key: 't',
      caption: 'Markers at baseline',
      headerRow: true,
      headerColumn: true,
      rows: [
        ['', 'Median'],
        ['Ferritin', '72'],
      ],
    })
    expect(html).toContain('<caption id="table-t">Markers at baseline</caption>')
    expect(html).toContain('<thead><tr><td></td><th scope="col" data-number="true">Median</th></tr></thead>')
    expect(html).toContain('<th scope="row">Ferritin</th><td data-number="true">72</td>')
  })

  test('a quote names whose words it holds', () => {
    const html = render({ _type: 'quote', _key: 'q', text: 'Iron is not enough.', attribution: 'Ana Sample' })
    expect(html).toContain('<blockquote><p>Iron is not enough.</p></blockquote><figcaption>Ana Sample</figcaption>')
  })

  test('a callout has a title even where an editor gave none', () => {
    const html = render({
      _type: 'callout',
      _key: 'c',
      tone: 'finding',
      title: null,
      content: [aParagraph([['Less.']])],
    })
    expect(html).toContain('<strong>Key finding</strong>')
    expect(html).toContain('<p>Less.</p>')
  })

  test('a formula is MathML with words for whoever hears the page', () => {
    const html = render({ _type: 'math', _key: 'm', latex: 'a^2', description: 'a squared' })
    expect(html).toContain('role="img" aria-label="a squared"')
    expect(html).toContain('<msup>')
  })

  test('a formula with a mistake is shown as it was written', () => {
    const html = render({ _type: 'math', _key: 'm', latex: '\\frac{<b>', description: null })
    expect(html).toContain('<code>\\frac{&lt;b&gt;</code>')
  })

  test('a video brings no frame before the visitor agrees, and its words at once', () => {
    const html = render({
      _type: 'video',
      _key: 'v',
      url: 'https://vimeo.com/123456',
      title: 'How the scanner sees iron',
      transcript: 'In this film …',
      provider: 'vimeo',
      videoId: '123456',
      embedUrl: 'https://player.vimeo.com/video/123456?dnt=1',
    })
    expect(html).not.toContain('<iframe')
    expect(html).not.toMatch(/\ssrc(set)?=/)
    expect(html).toContain('href="https://vimeo.com/123456"')
    expect(html).toContain('In this film …')
  })
})
