import { Marked } from 'marked'

/** Where the guide is read; its pages stand in `docs/guide/`. */
const guidePath = '/studio/guide'

/** The pages of the guide in the order of the work, by the names of their files. */
export const guidePages = ['write', 'illustrate', 'cite', 'preview', 'schedule', 'publish', 'correct'] as const

/**
 * A page of the guide as HTML that needs no script.
 *
 * @param markdown of a file in `docs/guide/`; links between these files become links between the pages
 * @param current its name, or null for the list of all
 */
export function guidePage(markdown: string, current: string | null): string {
  const marked = new Marked({
    async: false,
    walkTokens: (token) => {
      if (token.type === 'link') token['href'] = addressOf(String(token['href']))
      if (token.type === 'image') token['href'] = `${guidePath}/${String(token['href'])}`
    },
  })
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Guide for editors'
  const menu = guidePages.map((page) => {
    const here = page === current ? ' aria-current="page"' : ''
    return `<li><a href="${guidePath}/${page}"${here}>${page.charAt(0).toUpperCase()}${page.slice(1)}</a></li>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · Guide for editors</title>
<style>${style}</style>
<body>
<nav aria-label="Guide"><a href="${guidePath}">Guide for editors</a><ol>${menu.join('')}</ol></nav>
<main>
${marked.parse(markdown, { async: false })}</main>
`
}

/** `write.md#photos` is `/studio/guide/write#photos`; addresses elsewhere stay. */
function addressOf(href: string): string {
  const [, page, fragment = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? []
  if (!page) return href
  return page === 'README' ? guidePath : `${guidePath}/${page}${fragment}`
}

const style = `
body { margin: 0; font: 1.0625rem/1.6 Georgia, serif; color: light-dark(#1d1916, #ece5dc); background: light-dark(#fbf8f2, #161311) }
nav { position: sticky; inset-block-start: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline;
  padding: .75rem 1.25rem; background: inherit; border-block-end: 1px solid light-dark(#d8cdbd, #45392f); font: .9375rem/1.4 system-ui, sans-serif }
nav > a { font-weight: 600 }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none }
main { max-inline-size: 42rem; margin-inline: auto; padding: 1rem 1.25rem 4rem }
h1, h2, h3 { line-height: 1.2 }
h2 { margin-block-start: 2.5rem }
a { color: inherit; text-underline-offset: .2em }
a[aria-current] { font-weight: 600; text-decoration-thickness: 2px }
img { display: block; inline-size: 100%; block-size: auto; margin-block: 1rem; border: 1px solid light-dark(#d8cdbd, #45392f) }
table { border-collapse: collapse; inline-size: 100% }
th, td { padding: .375rem .75rem .375rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid light-dark(#d8cdbd, #45392f) }
code { font-size: .9em }
`
