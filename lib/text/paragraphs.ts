import { vercelStegaSplit } from '@vercel/stega'

/**
 * Paragraphs of a plain text, which empty lines divide. The invisible mark that a preview puts at the end of a text goes
 * with each of its paragraphs, so that a click on any of them leads to the field.
 */
export function paragraphsOf(text: string): string[] {
  const { cleaned, encoded } = vercelStegaSplit(text)
  return cleaned
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph + encoded)
}
