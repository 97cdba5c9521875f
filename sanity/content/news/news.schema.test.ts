import { expect, test } from 'vitest'
import { aNewsStory, aPublication, imageAsset, reference, references } from '../testing/documents.ts'
import { validate } from '../testing/validate.ts'

const paper = aPublication('paper')
const smallImages = ['image-abc456-800x600-png', 'image-def456-320x200-png'].map((_id) => ({ ...imageAsset, _id }))
const others = [imageAsset, ...smallImages, paper, aNewsStory('other')]

const story = (fields: Record<string, unknown> = {}) =>
  aNewsStory('one', { publications: ['publication-paper'], fields })

const verdictOn = (fields: Record<string, unknown>) => validate(story(fields), others)

test('a complete story can be published without a word', async () => {
  expect(await validate(story(), others)).toEqual({ errors: [], warnings: [] })
})

test('an empty story names everything that is missing', async () => {
  const { errors } = await validate({ _id: 'drafts.news-new', _type: 'news' })
  const fields = errors.map((line) => line.split(':')[0])
  expect(new Set(fields)).toEqual(
    new Set(['title', 'slug', 'slug.current', 'kind', 'standfirst', 'body', 'publishedAt']),
  )
})

const long = (length: number) => 'x'.repeat(length)
const heading = (key: string, style: string, text = 'Heading') => ({
  _type: 'block',
  _key: key,
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})
const linked = (text: string, href: string) => ({
  ...heading('p', 'normal'),
  markDefs: [{ _type: 'link', _key: 'm', href }],
  children: [{ _type: 'span', _key: 's', text, marks: ['m'] }],
})
const figure = { _type: 'figure', asset: reference('image-abc123-1600x900-png'), credit: 'Sample Studio' }
const picture = { ...figure, _type: 'picture', alt: 'Two hearts' }
const small = reference('image-abc456-800x600-png')

test.each<[string, Record<string, unknown>, string]>([
  ['a headline of 9 characters', { title: long(9) }, 'title'],
  ['a headline of 151 characters', { title: long(151) }, 'title'],
  ['a standfirst of 49 characters', { standfirst: long(49) }, 'standfirst'],
  ['a standfirst of 301 characters', { standfirst: long(301) }, 'standfirst'],
  ['an address with capitals', { slug: { _type: 'slug', current: 'Iron-Heart' } }, 'slug'],
  ['an address that another story has', { slug: { _type: 'slug', current: 'other' } }, 'slug'],
  ['a kind that does not exist', { kind: 'gossip' }, 'kind'],
  ['an end before the beginning', { expiresAt: '2020-01-01T00:00:00.000Z' }, 'expiresAt'],
  [
    'a lead image without a file',
    { leadImage: { _type: 'figure', alt: 'Two hearts', credit: 'Sample Studio' } },
    'leadImage',
  ],
  ['a lead image without words for it', { leadImage: figure }, 'leadImage.alt'],
  ['a description of 201 characters', { leadImage: { ...figure, alt: long(201) } }, 'leadImage.alt'],
  [
    'a lead image without a credit',
    { leadImage: { ...figure, alt: 'Two hearts', credit: undefined } },
    'leadImage.credit',
  ],
  [
    'an insecure credit link',
    { leadImage: { ...figure, alt: 'Two hearts', creditUrl: 'http://example.org' } },
    'leadImage.creditUrl',
  ],
  ['a figure in the text without words for it', { body: [{ ...figure, _key: 'f' }] }, 'body.f.alt'],
  ['a text without a word', { body: [] }, 'body'],
  ['a skipped heading level', { body: [heading('a', 'h2'), heading('b', 'h4')] }, 'body.b'],
  ['a link that runs script', { body: [linked('the protocol', 'javascript:alert(1)')] }, 'body.p.markDefs.m.href'],
  ['an insecure link', { body: [linked('the protocol', 'http://example.org')] }, 'body.p.markDefs.m.href'],
  [
    'a video from elsewhere',
    { body: [{ _type: 'video', _key: 'v', url: 'https://example.org/v', title: 'Talk' }] },
    'body.v.url',
  ],
  ['a formula without LaTeX', { body: [{ _type: 'math', _key: 'm' }] }, 'body.m.latex'],
  [
    'a ragged table',
    {
      body: [
        {
          _type: 'table',
          _key: 't',
          caption: 'Doses',
          rows: [
            { _key: 'a', cells: ['1', '2'] },
            { _key: 'b', cells: ['1'] },
          ],
        },
      ],
    },
    'body.t.rows',
  ],
  ['a button called “here”', { primaryLink: { label: 'here', url: 'https://example.org/x' } }, 'primaryLink.label'],
  ['a button of one word', { primaryLink: { label: 'Paper', url: 'https://example.org/x' } }, 'primaryLink.label'],
  ['a button that leads nowhere', { primaryLink: { label: 'Read the paper' } }, 'primaryLink.url'],
  ['a button without a label', { primaryLink: { url: 'https://example.org/x' } }, 'primaryLink.label'],
  ['a byline without a name', { bylines: [{ _type: 'byline', _key: 'b' }] }, 'bylines.b.name'],
  [
    'a publication linked twice',
    {
      publications: references(['publication-paper', 'publication-paper']).map((item, index) => ({
        ...item,
        _key: String(index),
      })),
    },
    'publications.0',
  ],
  ['a story related to itself', { related: references(['news-one']) }, 'related'],
  [
    'a correction without a day',
    { corrections: [{ _type: 'correction', _key: 'c', text: 'Wrong dose.' }] },
    'corrections.c.date',
  ],
  ['an update without a date', { updatedNote: { text: 'New data.' } }, 'updatedNote.date'],
])('%s stops the story from being published', async (_what, fields, path) => {
  const { errors } = await verdictOn(fields)
  expect(errors.map((line) => line.slice(0, line.indexOf(':')))).toContain(path)
})

test.each<[string, Record<string, unknown>, string]>([
  ['a headline of 111 characters', { title: long(111) }, 'title'],
  ['a research story without a publication', { publications: [] }, 'publications'],
  [
    'a description that repeats the headline',
    { leadImage: { ...figure, alt: 'Illustration showing sample story ONE' } },
    'leadImage.alt',
  ],
  ['a link called “click here”', { body: [linked('Click here!', 'https://example.org')] }, 'body.p'],
  ['a short form that nobody wrote out', { body: [heading('a', 'normal', 'They got FCM.')] }, 'body.a'],
  ['a lead image of 800 pixels', { leadImage: { ...figure, alt: 'Two hearts', asset: small } }, 'leadImage'],
  [
    'a figure of 320 pixels',
    { body: [{ ...figure, _key: 'f', alt: 'Two hearts', asset: reference('image-def456-320x200-png') }] },
    'body.f',
  ],
  ['a picture for shared links of 800 pixels', { seo: { image: { ...picture, asset: small } } }, 'seo.image'],
  ['a picture without a credit', { seo: { image: { ...picture, credit: undefined } } }, 'seo.image.credit'],
  ['a title for search engines of 61 characters', { seo: { title: long(61) } }, 'seo.title'],
  ['a description for search engines of 161 characters', { seo: { description: long(161) } }, 'seo.description'],
])('%s brings advice, and does not stop anything', async (_what, fields, path) => {
  const { errors, warnings } = await verdictOn(fields)
  expect(errors).toEqual([])
  expect(warnings.map((line) => line.slice(0, line.indexOf(':')))).toEqual([path])
})

test('a decorative image needs no words', async () => {
  expect((await verdictOn({ leadImage: { ...figure, decorative: true } })).errors).toEqual([])
})

test('an announcement needs no publication', async () => {
  expect((await verdictOn({ kind: 'announcement', publications: [] })).warnings).toEqual([])
})

test('the draft and the published story may share their address', async () => {
  const draft = { ...story(), _id: 'drafts.news-one' }
  expect((await validate(draft, [...others, story()])).errors).toEqual([])
})
