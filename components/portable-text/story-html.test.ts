import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anImage, aParagraph, aPublication } from '#components/testing/sample-content.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { changesHtml, storyHtml } from './story-html.ts'

const origin = 'https://lab.example'
const language = siteLanguage('en', { locale: 'en-GB', timezone: 'Europe/London' })
const html = (...body: Parameters<typeof storyHtml>[0]) =>
  storyHtml(body, { origin, language, cite: () => 'Sample (2026).' })

describe('a story for feed readers', () => {
  test('has whole addresses, for links and for pictures', () => {
    const link = aParagraph([['our group', 'link-1']], {
      markDefs: [{ _type: 'link', _key: 'link-1', href: '/people' }],
    })
    expect(html(link)).toBe('<p><a href="https://lab.example/people">our group</a></p>')
    expect(html({ _type: 'figure', _key: 'f', image: anImage() })).toMatch(
      /^<figure><img src="https:\/\/lab\.example\/lake\/images\/[^"]+&amp;[^"]+" alt="A heart drawn in ink">/,
    )
  })

  test('keeps footnotes and references, as lists at its end', () => {
    const noted = aParagraph(
      [
        ['Iron', 'note-1'],
        [' is taken up', 'cited-1'],
      ],
      {
        markDefs: [
          { _type: 'footnote', _key: 'note-1', text: 'By & large.' },
          { _type: 'citation', _key: 'cited-1', publication: aPublication() },
        ],
      },
    )
    expect(html(noted)).toBe(
      '<p>Iron<sup>1</sup> is taken up [1]</p><hr><ol><li>By &amp; large.</li></ol>' +
        '<hr><ol><li><a href="https://lab.example/publications/iron-in-the-heart">Sample (2026).</a></li></ol>',
    )
  })

  test('shows tables, quotes, formulas and callouts without the site’s styles', () => {
    const rows = [
      ['Marker', 'Value'],
      ['Ferritin', '<30'],
    ]
    const table = { _type: 'table', _key: 't', caption: 'Markers', headerRow: true, headerColumn: false, rows } as const
    expect(html(table)).toBe(
      '<table><caption>Markers</caption><tr><th>Marker</th><th>Value</th></tr><tr><td>Ferritin</td><td>&lt;30</td></tr></table>',
    )
    expect(html({ _type: 'quote', _key: 'q', text: 'Iron!', attribution: 'A. Sample' })).toContain(
      '<blockquote><p>Iron!',
    )
    expect(html({ _type: 'math', _key: 'm', latex: 'a<b', description: null })).toBe('<p><code>a&lt;b</code></p>')
    const content = [aParagraph([['Take care.']])]
    expect(html({ _type: 'callout', _key: 'c', tone: 'note', title: 'Note', content })).toBe(
      '<blockquote><p><strong>Note</strong></p><p>Take care.</p></blockquote>',
    )
  })

  test('says whose a picture is, and under which licence', () => {
    expect(html({ _type: 'figure', _key: 'f', image: anImage() })).toContain(
      '<figcaption>The heart, in section.<br>Picture: <a href="https://pictures.example/heart">A. Sample</a>' +
        '<br><a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></figcaption>',
    )
  })

  test('says what was changed since', () => {
    const updatedNote = { date: '2026-11-21T09:00:00Z', text: 'A table & a note.' }
    const corrections = [{ date: '2026-11-22', text: 'It was <30.' }]
    expect(changesHtml({ updatedNote, corrections }, language)).toBe(
      '<p><em>Updated 21 November 2026: A table &amp; a note.</em></p>' +
        '<h2>Correction</h2><p>22 November 2026: It was &lt;30.</p>',
    )
    expect(changesHtml({ updatedNote: null, corrections: [] }, language)).toBe('')
  })

  test('holds no element that an editor’s words could have made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(html(aParagraph([[`<script>${words}<img onerror=`]]))).not.toMatch(/<(?!\/?(?:p|br)\b)/)
      }),
    )
  })
})
