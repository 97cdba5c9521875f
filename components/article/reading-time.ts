import type { BodyBlock } from '#sanity/content/shared/body.shape.ts'

/** Words a minute of a practised reader of non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238

/** Whole minutes that a text takes to read, at least one. */
export function readingMinutes(body: readonly BodyBlock[]): number {
  const words = body.reduce((sum, block) => sum + countWords(textOf(block)), 0)
  return Math.max(1, Math.round(words / wordsPerMinute))
}

function textOf(block: BodyBlock): string {
  switch (block._type) {
    case 'block':
      return block.children.map((span) => span.text).join('')
    case 'callout':
      return [block.title ?? '', ...block.content.map(textOf)].join(' ')
    case 'quote':
      return block.text
    case 'table':
      return block.rows.flat().join(' ')
    case 'figure':
      return block.image.caption ?? ''
    case 'math':
    case 'video':
      break
  }
  return ''
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
