import type { ContentSourceMap, StegaConfig } from '@sanity/client'
import { stegaEncodeSourceMap } from '@sanity/client/stega'
import { studioPath } from '#sanity/env.ts'

type Filter = NonNullable<StegaConfig['filter']>

/** Words that a block of text is set by; they are compared, never shown. */
const settings = new Set<unknown>(['style', 'listItem'])

/**
 * Which strings carry the invisible mark that leads Studio to their field. Besides the texts that Sanity's own rule
 * marks, these are the files of pictures: nobody reads a file's id, so the shape of a picture takes the mark off again
 * and keeps it as the picture's own.
 */
const isMarked: Filter = (field) => {
  const [last, before] = [field.sourcePath.at(-1), field.sourcePath.at(-2)]
  if (last === '_ref' && before === 'asset') return true
  // Of an address or a date Sanity's rule thinks that it is used, not shown; in a text it is shown.
  if (last === 'text' && field.sourcePath.includes('children')) return true
  return !settings.has(last) && field.filterDefault(field)
}

/** Stands for `block` while an answer is marked. */
const plainBlock = 'labwire.block'

/**
 * Marks the texts of a preview with the fields that they come from. Sanity's client marks of a block of text its spans
 * alone, and passes over footnotes and cited publications; here a block is no exception.
 *
 * @param sourceMap says from which document and field each part of `answer` comes
 */
export function markForEditing(answer: unknown, sourceMap: ContentSourceMap | undefined): unknown {
  if (!sourceMap) return answer
  const marked: unknown = stegaEncodeSourceMap(retyped(answer, 'block', plainBlock), sourceMap, {
    enabled: true,
    studioUrl: studioPath,
    filter: isMarked,
  })
  return retyped(marked, plainBlock, 'block')
}

/** The same value with another `_type` wherever one of its objects has the type `from`. */
function retyped(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((item) => retyped(item, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === '_type' && item === from ? to : retyped(item, from, to)]),
  )
}
