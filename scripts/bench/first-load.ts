import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Bytes, each file gzipped by itself, of the scripts that a modern browser loads with a built page.
 *
 * @param buildFolder a `.next` folder
 * @param page path of the page's HTML below `server/app`, e.g. `news/some-story.html`
 */
export function builtScripts(buildFolder: string, page: string): number {
  const html = readFileSync(join(buildFolder, 'server', 'app', page), 'utf8')
  return scriptsOf(html).reduce(
    (sum, path) => sum + gzipped(readFileSync(join(buildFolder, path.replace('/_next/', '')))),
    0,
  )
}

/** The same of a page that a server answers with. */
export async function servedScripts(address: string): Promise<number> {
  const html = await (await fetch(address)).text()
  const scripts = scriptsOf(html).map(async (path) => (await fetch(new URL(path, address))).arrayBuffer())
  return (await Promise.all(scripts)).reduce((sum, script) => sum + gzipped(Buffer.from(script)), 0)
}

function gzipped(script: Buffer): number {
  return gzipSync(script, { level: 9 }).byteLength
}

/** Paths of the scripts that a modern browser loads with a page. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*\ssrc="[^"]+"[^>]*>/g) ?? []
  const modern = tags.filter((tag) => !/\snomodule/i.test(tag))
  const paths = modern.flatMap((tag) => /\ssrc="(\/[^"?]+)/.exec(tag)?.[1] ?? [])
  return [...new Set(paths)]
}
