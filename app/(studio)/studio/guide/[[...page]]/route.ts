import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { guidePage, guidePages } from '../guide-page.ts'

interface GuideContext {
  readonly params: Promise<{ readonly page?: readonly string[] }>
}

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return [{ page: [] }, ...guidePages.map((name) => ({ page: [name] }))]
}

/** The guide for editors, made from `docs/guide/` when the site is built, so that it is there without a network. */
export async function GET(_request: Request, { params }: GuideContext): Promise<Response> {
  const [name = null] = (await params).page ?? []
  const markdown = await readFile(join(process.cwd(), 'docs', 'guide', `${name ?? 'README'}.md`), 'utf8')
  return new Response(guidePage(markdown, name), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' },
  })
}
