import { createServer } from 'node:http'
import { createProxyServer } from 'httpxy'
import { codingFor, CompressedText } from '../../serve/compressed.ts'

export interface StaticPage extends AsyncDisposable {
  readonly url: string
}

/**
 * The same page as plain HTML: its text, its styles, its pictures and fonts, none of its scripts. What it refers to comes
 * from the site itself.
 */
export async function serveStaticPage(origin: string, path: string): Promise<StaticPage> {
  const page = await (await fetch(origin + path)).text()
  const text = new CompressedText(withoutScripts(page))
  const proxy = createProxyServer({ target: origin })
  const server = createServer((request, response) => {
    if (request.url !== path) {
      void proxy.web(request, response)
      return
    }
    const coding = codingFor(request.headers['accept-encoding'])
    if (coding) response.setHeader('content-encoding', coding)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(text.in(coding))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The static page has no port.')
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A page without its scripts and what only they need; its style sheets too, since the rules that it uses stand in it. */
function withoutScripts(html: string): string {
  return html
    .replaceAll(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link rel="preload" as="script"[^>]*>/g, '')
    .replaceAll(/<link rel="stylesheet"[^>]*>/g, '')
}
