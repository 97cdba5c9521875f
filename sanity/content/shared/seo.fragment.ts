import { imageFragment } from './image.fragment.ts'

/** What an editor overrides for search engines, as `seo` reads it. */
export const seoFragment = `seo{title, description, image{${imageFragment}}, canonical, noindex}`
