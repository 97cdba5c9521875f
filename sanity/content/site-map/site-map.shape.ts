import { z } from 'zod'
import { listOf, plainText } from '#sanity/content-query.ts'
import { contentImage } from '../shared/image.shape.ts'
import { dateTime } from '../shared/text.shape.ts'

/** Where an image lies, without a query; `null` where there is none. */
const imageAddress = plainText.nullish().transform((assetId) => {
  const read = contentImage.safeParse(assetId ? { assetId } : null)
  return read.data?.src ?? null
})

/** A page of a type: its slug or path, its last change, its picture where the type has one. */
const mapEntry = z.object({ _id: plainText, path: plainText, _updatedAt: dateTime })
const picturedEntry = mapEntry.extend({ image: imageAddress })

export const siteMapContent = z.object({
  news: listOf(picturedEntry),
  publications: listOf(mapEntry),
  people: listOf(picturedEntry),
  topics: listOf(picturedEntry),
  pages: listOf(mapEntry),
})

export type SiteMapContent = z.output<typeof siteMapContent>

export const newsMapContent = listOf(
  z.object({ _id: plainText, slug: plainText, title: plainText, publishedAt: dateTime }),
)
