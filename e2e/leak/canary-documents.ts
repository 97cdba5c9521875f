import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { slugOf, wordOf, type CanaryType, type Fate } from './canaries.ts'

/** A document whose every text is a canary. `_id` is the published id. */
export interface CanaryDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** Makes the documents of one fate, each with a picture of its own whose file name is a canary too. */
export async function canariesOf(lake: SanityClient, fate: Fate, types: readonly CanaryType[]) {
  return Promise.all(
    types.map(async (type) => {
      const word = (place: string) => wordOf({ fate, type, place })
      const assetId = await upload(lake, `${word('file')}.png`)
      return makers[type]({ fate, type, word, assetId })
    }),
  )
}

interface Making {
  readonly fate: Fate
  readonly type: CanaryType
  readonly word: (place: string) => string
  readonly assetId: string
}

const makers: Record<CanaryType, (making: Making) => CanaryDocument> = {
  news: (making) => ({
    ...common(making, 'news'),
    title: `${making.word('title')} stands in a headline`,
    standfirst: `${making.word('standfirst')} stands in a standfirst that is long enough for the rules of the content model.`,
    kind: 'award',
    publishedAt: '1999-06-01T09:00:00.000Z',
    leadImage: picture(making, 'figure'),
    body: [paragraph(making.word('body')), { _key: 'f', ...picture(making, 'figure') }],
    bylines: [{ _key: 'b', _type: 'byline', name: `Ada ${making.word('byline')}` }],
    corrections: [{ _key: 'c', _type: 'correction', date: '2026-01-01', text: making.word('correction') }],
    seo: { title: making.word('seotitle'), description: making.word('seodescription') },
    topics: [{ _key: 't', _type: 'reference', _ref: 'topic-iron-and-the-heart' }],
  }),
  publication: (making) => ({
    ...common(making, 'publication'),
    title: `${making.word('title')} of iron`,
    cslType: 'report',
    status: 'published',
    issued: { year: 1998 },
    authors: [{ _key: 'a', _type: 'publicationAuthor', family: making.word('author'), given: 'Ada' }],
    containerTitle: making.word('journal'),
    publisher: making.word('publisher'),
    abstract: `${making.word('body')} stands in an abstract.`,
    keywords: [making.word('keyword')],
    topics: [{ _key: 't', _type: 'reference', _ref: 'topic-iron-and-the-heart' }],
  }),
  person: (making) => ({
    ...common(making, 'person'),
    name: `Ada ${making.word('title')}`,
    family: making.word('title'),
    given: 'Ada',
    role: making.word('role'),
    group: 'staff',
    memberships: [{ _key: 'm', _type: 'membership', start: '2024-01-01', role: 'Member' }],
    // Nothing but the description of a portrait is shown.
    portrait: { ...picture(making, 'picture'), caption: undefined, credit: undefined },
    bio: [paragraph(making.word('body'))],
    topics: [{ _key: 't', _type: 'reference', _ref: 'topic-iron-and-the-heart' }],
    consentToPublish: true,
  }),
  topic: (making) => ({
    ...common(making, 'topic'),
    title: making.word('title'),
    summary: making.word('standfirst'),
    image: picture(making, 'picture'),
    body: [paragraph(making.word('body'))],
  }),
  page: (making) => ({
    ...common(making, 'page'),
    title: making.word('title'),
    parent: { _type: 'reference', _ref: 'page-about' },
    body: [paragraph(making.word('body')), { _key: 'f', ...picture(making, 'figure') }],
  }),
  /** What an editor is about to change in the site's settings; laid over the published ones. */
  settings: (making) => ({
    _id: 'siteSettings',
    _type: 'siteSettings',
    name: making.word('title'),
    shortName: making.word('short'),
    description: making.word('standfirst'),
    footer: [{ _key: 'f', _type: 'menuLink', label: making.word('menu'), href: '/about' }],
    logo: picture(making, 'picture'),
  }),
}

function common({ fate, type }: Making, documentType: string) {
  return { _id: `canary-${fate}-${type}`, _type: documentType, slug: { _type: 'slug', current: slugOf(fate, type) } }
}

function paragraph(text: string) {
  return {
    _key: 'p',
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{ _key: 's', _type: 'span', marks: [], text }],
  }
}

function picture({ word, assetId }: Making, type: 'figure' | 'picture') {
  return {
    _type: type,
    asset: { _type: 'reference', _ref: assetId },
    alt: word('alt'),
    caption: word('caption'),
    credit: word('credit'),
  }
}

let shade = 0

async function upload(lake: SanityClient, filename: string): Promise<string> {
  shade += 1
  const background = { r: shade % 256, g: Math.floor(shade / 256), b: 77 }
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .png()
    .toBuffer()
  return (await lake.assets.upload('image', bytes, { filename }))._id
}
