import type { SanityClient } from 'sanity'
import { z } from 'zod'
import { contentImage } from '#sanity/content/shared/image.shape.ts'
import { usesOf, type AssetUse } from './asset-uses.ts'

const storedAsset = z.object({
  _id: z.string(),
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? 'Without a file name'),
  size: z.number().nullish(),
  addedAt: z.string(),
  width: z.number(),
  height: z.number(),
  /** Documents that show it, drafts among them. */
  uses: z.number(),
})

/** Each with its address as this lake serves it: what the lake keeps beside a picture is from when it was uploaded. */
const asset = storedAsset.transform((stored) => ({
  ...stored,
  src: contentImage.parse({ assetId: stored._id })?.src ?? '',
}))

export type MediaAsset = z.output<typeof asset>

const page = z.object({ assets: z.array(asset), total: z.number() })

export type MediaPage = z.output<typeof page>

export interface MediaFilter {
  /** Beginnings of words of the file name. */
  readonly words: string
  readonly unusedOnly: boolean
}

const chosen = `_type == "sanity.imageAsset"
  && ($words == null || originalFilename match $words)
  && ($unusedOnly == false || count(*[references(^._id)]) == 0)`

const pageQuery = `{
  "assets": *[${chosen}] | order(_createdAt desc, _id asc)[0...$end]{
    _id, "name": originalFilename, size, "addedAt": _createdAt,
    "width": metadata.dimensions.width, "height": metadata.dimensions.height,
    "uses": count(*[references(^._id)])
  },
  "total": count(*[${chosen}])
}`

/** The first `end` pictures of the lake that fit, the newest first, and how many there are. */
export async function findAssets(client: SanityClient, filter: MediaFilter, end: number): Promise<MediaPage> {
  const words = filter.words.trim().split(/\s+/).filter(Boolean)
  const params = {
    words: words.length > 0 ? words.map((word) => `${word}*`) : null,
    unusedOnly: filter.unusedOnly,
    end,
  }
  return page.parse(await client.fetch<unknown>(pageQuery, params, { perspective: 'drafts' }))
}

const user = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  title: z.string().nullish(),
  name: z.string().nullish(),
})

/** A document that shows a picture, and where. */
export interface AssetUser {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly places: readonly AssetUse[]
}

/** Every document that shows a picture, as an editor sees it: drafts stand for what they will replace. */
export async function usersOf(client: SanityClient, assetId: string): Promise<AssetUser[]> {
  const found: unknown = await client.fetch(
    '*[references($id)] | order(_type asc)',
    { id: assetId },
    { perspective: 'drafts' },
  )
  return z
    .array(user)
    .parse(found)
    .map((document) => ({
      id: document._id,
      type: document._type,
      title: document.title || document.name || document._id,
      places: usesOf(document, assetId),
    }))
}
