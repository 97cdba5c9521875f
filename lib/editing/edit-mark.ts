import { createEditUrl } from '@sanity/client/csm'
import { vercelStegaDecode } from '@vercel/stega'
import { z } from 'zod'

const origin = 'sanity.io'
const mark = z.object({ origin: z.literal(origin), href: z.string().min(1) })

/**
 * The field behind a string of a preview, as visual editing reads it from the attribute `data-sanity`: for what shows
 * no text that could carry the mark itself. `undefined` outside of a preview.
 *
 * @param text with the invisible characters that visual editing adds
 * @param end end of the field's path that is left out, e.g. `.asset._ref`, so that the field above it opens
 * @param field what stands in its place: `editMark(title, 'title', 'doi')` leads to the DOI of the same document
 */
export function editMark(text: string | null | undefined, end = '', field = ''): string | undefined {
  const found = mark.safeParse(decode(text ?? ''))
  if (!found.success) return undefined
  const href = end ? found.data.href.replaceAll(pathEnding(end), `$1${field}`) : found.data.href
  return JSON.stringify({ origin, href })
}

/** The same for what was made of a document without any string that carries a mark; its draft opens. */
export function editMarkOf(document: { readonly id: string; readonly type: string; readonly field: string }): string {
  const { type, field } = document
  const id = `drafts.${document.id}`
  return JSON.stringify({ origin, href: createEditUrl({ baseUrl: '/studio', id, type, path: field }) })
}

/** The path stands twice in an address: as a part of the intent, and as a parameter. */
function pathEnding(end: string): RegExp {
  return new RegExp(`(path=[^;?&]*)${end.replaceAll('.', String.raw`\.`)}(?=[;?&]|$)`, 'g')
}

/** Invisible characters that carry no JSON are no mark: editors paste such characters, too. */
function decode(text: string): unknown {
  try {
    return vercelStegaDecode<unknown>(text)
  } catch {
    return null
  }
}
