import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Bytes, each file gzipped by itself, of the scripts that a modern browser loads with a built page.
 *
 * @param buildFolder a `.next` folder
 * @param page path of the page's HTML below `server/app`, e.g. `news/some-story.html`
 */
export function firstLoadBytes(buildFolder: string, page: string): number {
  const html = readFileSync(join(buildFolder, 'server', 'app', page), 'utf8')
  return scriptsOf(html).reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(buildFolder, path)), { level: 9 }).byteLength,
    0,
  )
}

/** Paths, below the build folder, of the scripts that a modern browser loads with a page. */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*\ssrc="[^"]+"[^>]*>/g) ?? []
  const modern = tags.filter((tag) => !/\snomodule/i.test(tag))
  const paths = modern.flatMap((tag) => /\ssrc="\/_next\/([^"?]+)/.exec(tag)?.[1] ?? [])
  return [...new Set(paths)]
}
