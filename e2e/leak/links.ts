import { Parser } from 'htmlparser2'

const linking = new Set(['href', 'src', 'action', 'poster'])

/** Every address of the site that an answer names: in HTML, feeds, sitemaps, JSON or plain text. Paths with queries. */
export function linksIn(text: string, contentType: string, origins: readonly string[]): string[] {
  const found = contentType.includes('text/html') ? htmlAddresses(text) : writtenAddresses(text)
  return [...new Set(found.flatMap((address) => pathOn(address, origins) ?? []))]
}

function htmlAddresses(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag: (_name, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (linking.has(name)) found.push(value)
        if (name === 'content' && /^(https?:|\/)/.test(value)) found.push(value)
        if (name === 'srcset') found.push(...value.split(',').flatMap((part) => part.trim().split(' ')[0] ?? []))
      }
    },
    ontext: (text) => {
      if (text.includes('"@context"')) found.push(...writtenAddresses(text))
    },
  })
  parser.end(html)
  return found
}

function writtenAddresses(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s"'<>\\)]+|"(\/[^"\s]*)"/g)].map(([whole, path]) =>
    (path ?? whole).replaceAll('&amp;', '&'),
  )
}

function pathOn(address: string, origins: readonly string[]): string[] | null {
  const [base = ''] = origins
  if (!URL.canParse(address, base)) return null
  const { origin, pathname, search } = new URL(address, base)
  return origins.includes(origin) ? [pathname + search] : null
}
