import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Work } from './work.ts'

interface Uploaded {
  readonly path: string
  readonly sha1: string
}

/** Uploads pictures and files, each with content of its own, and asks for every byte back. */
export function uploader(): Work {
  const uploaded: Uploaded[] = []
  return {
    name: 'uploads',
    async step({ client }) {
      const kind = uploaded.length % 3 === 0 ? 'image' : 'file'
      const bytes = kind === 'image' ? await noise() : randomBytes(1 + Math.floor(Math.random() * 300_000))
      const { path } = await client.assets.upload(kind, bytes)
      uploaded.push({ path, sha1: sha1Of(bytes) })
    },
    async fault({ client, url }) {
      for (const { path, sha1 } of uploaded) {
        const response = await fetch(`${url}/${path}`)
        const bytes = Buffer.from(await response.arrayBuffer())
        if (response.status !== 200 || sha1Of(bytes) !== sha1) return `${path} came back with ${response.status}`
      }
      const documents: { path: string }[] = await client.fetch('*[_type match "sanity.*Asset"]{path}')
      const paths = new Set(documents.map(({ path }) => path))
      return uploaded.find(({ path }) => !paths.has(path))?.path ?? null
    },
    acknowledged: () => uploaded.length,
  }
}

/** A picture that no other upload has. */
async function noise(): Promise<Buffer> {
  const raw = { width: 40, height: 30, channels: 3 } as const
  return sharp(randomBytes(40 * 30 * 3), { raw })
    .png()
    .toBuffer()
}

/** Names of stored bytes that are not what their name says, in a data folder whose lake has started once more. */
export function tornFiles(dataFolder: string): string[] {
  const folder = join(dataFolder, 'assets')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => sha1Of(readFileSync(join(folder, name))) !== name)
}

const sha1Of = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')
