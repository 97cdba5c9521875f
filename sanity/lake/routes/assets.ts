import { join } from 'node:path'
import { Hono } from 'hono'
import { asUploader, permits } from '../auth/grants.ts'
import { clearStagedFiles } from '../assets/asset-files.ts'
import { deleteAsset } from '../assets/delete-asset.ts'
import { maxUploadBytes, uploadOptions } from '../assets/read-upload.ts'
import { storeFile, storeImage } from '../assets/store-asset.ts'
import { forbidden, notFound, unauthorized } from '../errors.ts'
import type { Identity, Lake, LakeEnv } from '../lake.ts'
import { requestBytes } from '../request-bytes.ts'

/** `/assets/…` below the API version: uploading and deleting. */
export function assetRoutes(lake: Lake): Hono<LakeEnv> {
  clearStagedFiles(join(lake.config.dataFolder, 'assets'))
  const routes = new Hono<LakeEnv>()
  for (const [kind, store] of [
    ['images', storeImage],
    ['files', storeFile],
  ] as const) {
    routes.post(`/assets/${kind}/:dataset`, async (c) => {
      const identity = asUploader(writer(c.var.identity))
      const options = uploadOptions(new URL(c.req.url).searchParams)
      const bytes = await requestBytes(c.req.raw, maxUploadBytes, 'The upload')
      const document = await store(lake, c.req.param('dataset'), bytes, { ...options, identity })
      return c.json({ document })
    })
  }
  routes.delete('/assets/:type/:dataset/:id', (c) => {
    const { type, dataset, id } = c.req.param()
    const identity = writer(c.var.identity)
    if (!id.startsWith(type === 'images' ? 'image-' : type === 'files' ? 'file-' : '\0')) {
      throw notFound(`There is no asset "${id}" under "${type}"`)
    }
    deleteAsset(lake, dataset, id, identity)
    return c.json({ deleted: id })
  })
  return routes
}

/** Throws 401 for an anonymous caller and 403 for one that may write no drafts. */
function writer(identity: Identity): Identity {
  if (identity.role === null) throw unauthorized('Sign in to upload or delete assets')
  if (permits(identity, 'create', { _id: 'drafts.any', _type: 'sanity.imageAsset' })) return identity
  throw forbidden('Your role may read assets but not upload or delete them')
}
