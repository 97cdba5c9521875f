import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { entityTag } from '../../lib/http/entity-tag.ts'
import { CompressedText } from './compressed.ts'
import { allowedScriptHashes, hashSource } from './inline-scripts.ts'
import { withOwnStyles } from './own-styles.ts'
import { plainPage } from './plain-page.ts'

/** A page as visitors get it, and what its policy must allow. */
export interface FinishedPage {
  readonly text: CompressedText
  readonly scriptHashes: readonly string[]
  readonly styleHashes: readonly string[]
  /** Entity tag, for answers that Next gives none. */
  readonly tag: string
}

const megabyte = 1_024 * 1_024
const known = new LRUCache<string, FinishedPage>({
  maxSize: 48 * megabyte,
  sizeCalculation: ({ text }) => Math.max(1, text.size),
})

/**
 * Finishes a page of visitors, once for each text that Next makes.
 *
 * @param ours the site's own inline scripts, letter by letter
 */
export function finishedPage(made: string, ours: readonly string[]): FinishedPage {
  const key = createHash('sha256').update(made).digest('base64')
  const before = known.get(key)
  if (before) return before
  const { html, styles } = withOwnStyles(plainPage(made))
  const page = {
    text: new CompressedText(html),
    scriptHashes: allowedScriptHashes(html, ours),
    styleHashes: styles === null ? [] : [hashSource(styles)],
    tag: entityTag(html),
  }
  known.set(key, page)
  return page
}
