import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface PictureContext {
  readonly params: Promise<{ readonly file: string }>
}

const folder = join(process.cwd(), 'docs', 'guide', 'images')

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const files = await readdir(folder)
  return files.filter((file) => file.endsWith('.jpg')).map((file) => ({ file }))
}

/** A picture of the guide; only those that were there when the site was built. */
export async function GET(_request: Request, { params }: PictureContext): Promise<Response> {
  const bytes = await readFile(join(folder, (await params).file))
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=3600' },
  })
}
