import { z } from 'zod'
import { contentImage } from './image.shape.ts'
import { optionalHttpsUrl } from './link.shape.ts'
import { flag, optionalPlain } from './text.shape.ts'

const seoFields = z.object({
  title: optionalPlain,
  description: optionalPlain,
  image: contentImage,
  canonical: optionalHttpsUrl,
  noindex: flag,
})

/** What an editor overrides for search engines and shared links; every part may be `null`. */
export type Seo = z.output<typeof seoFields>

const nothingOverridden: Seo = { title: null, description: null, image: null, canonical: null, noindex: false }

export const seo = seoFields.nullish().transform((value) => value ?? nothingOverridden)
