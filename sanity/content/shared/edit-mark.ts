import { vercelStegaDecode } from '@vercel/stega'
import { z } from 'zod'

const mark = z.object({ origin: z.literal('sanity.io'), href: z.string().min(1) })

/**
 * The field behind a string of a preview, as visual editing reads it from the attribute `data-sanity`: for what shows
 * no text that could carry the mark itself. `null` outside of a preview.
 *
 * @param text with the invisible characters that visual editing adds
 * @param below end of the field's path to leave out, e.g. `.asset._ref`, so that the field above it opens
 */
export function editMark(text: string | null | undefined, below = ''): string | null {
  const found = mark.safeParse(decode(text ?? ''))
  if (!found.success) return null
  const { origin, href } = found.data
  return JSON.stringify({ origin, href: below ? href.replaceAll(below, '') : href })
}

/** Invisible characters that carry no JSON are no mark: editors paste such characters, too. */
function decode(text: string): unknown {
  try {
    return vercelStegaDecode<unknown>(text)
  } catch {
    return null
  }
}
