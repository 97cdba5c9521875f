import { expect, test, vi } from 'vitest'
import { plainPage } from './plain-page.ts'

const ours = '<script>document.documentElement.dataset.theme="dark"</script>'
const data = '<script type="application/ld+json">{"@type":"Person","name":"\\u003c!-- --\\u003e"}</script>'
const island = '<script type="module" src="/islands/site-AbCdEfGh.js"></script>'

/** A page as Next sends it, in the parts that matter. */
function pageOfNext(text: string): string {
  return [
    '<!DOCTYPE html><html lang="en"><head>',
    '<link rel="preload" href="/_next/static/media/reading.p.woff2" as="font" crossorigin="" type="font/woff2"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/turbopack-b.js"/>',
    '<script src="/_next/static/chunks/c.js" async=""></script>',
    ours,
    island,
    '<script src="/_next/static/chunks/polyfill.js" noModule=""></script></head>',
    `<body><!--$--><p>${text}<!-- -->, <!-- -->2026</p>${data}<!--/$-->`,
    '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/c.js"]});</script>',
    '<script src="/_next/static/chunks/turbopack-b.js" async=""></script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    String.raw`<script>self.__next_f.push([1,"1:\"$Sreact.fragment\"\n2:\"\u003c/script>\"\n"])</script>`,
    '</body></html>',
  ].join('')
}

test('nothing of Next’s client is left, and all else is: text, fonts, sheets, our own scripts, data for machines', () => {
  expect(plainPage(pageOfNext('Iron'))).toBe(
    [
      '<!DOCTYPE html><html lang="en"><head>',
      '<link rel="preload" href="/_next/static/media/reading.p.woff2" as="font" crossorigin="" type="font/woff2"/>',
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
      ours,
      island,
      `</head><body><p>Iron, 2026</p>${data}</body></html>`,
    ].join(''),
  )
})

test('what an author wrote about scripts stays, however it is spelled', () => {
  const text = 'self.__next_f.push and &lt;script src="/_next/static/x.js"&gt;&lt;/script&gt; &lt;!-- --&gt;'
  expect(plainPage(pageOfNext(text))).toContain(`<p>${text}, 2026</p>`)
})

test('a page that the client has to finish keeps it, and the operator is told once', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const waiting = pageOfNext('<template id="B:0"></template>')
  const partly = pageOfNext('<!--$!--><template></template><!--/$-->')
  const failed = pageOfNext('').replace('<html lang="en">', '<html id="__next_error__">')
  for (const page of [waiting, failed, partly]) expect(plainPage(page)).toBe(page)
  expect(warn).toHaveBeenCalledTimes(1)
})
