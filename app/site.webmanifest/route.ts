import type { MetadataRoute } from 'next'
import { accentColours, houseAccent } from '#lib/colour/accent.ts'
import { entityTag } from '#lib/http/entity-tag.ts'
import { publishedView } from '#sanity/load.ts'
import { loadFrame } from '../(site)/site-frame.ts'

export const dynamic = 'force-static'

/** What a phone needs to know of the site to keep it among its apps. */
export async function GET(): Promise<Response> {
  const frame = await loadFrame(publishedView)
  const manifest: MetadataRoute.Manifest = {
    id: '/',
    name: frame.name,
    short_name: frame.shortName ?? frame.name,
    ...(frame.description ? { description: frame.description } : {}),
    lang: frame.locale,
    start_url: '/',
    display: 'browser',
    background_color: '#fbf8f2',
    theme_color: accentColours(frame.accentColour ?? houseAccent).light.accent,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  return new Response(text, { headers: { 'content-type': 'application/manifest+json', etag: entityTag(text) } })
}
