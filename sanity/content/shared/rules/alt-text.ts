import { sameWords } from './same-words.ts'

const longest = 200

/** What is wrong with the alternative text of an image, or `true`. A decorative image needs none. */
export function checkAltText(alt: string | undefined, decorative: boolean): true | string {
  if (decorative) return true
  const text = alt?.trim() ?? ''
  if (text === '') {
    return 'Say in a sentence what the image shows, for readers who cannot see it. If it only decorates, mark it as decorative.'
  }
  if (text.length > longest) {
    return `Keep the description below ${longest} characters (now ${text.length}). Longer explanations belong into the caption.`
  }
  return true
}

/** A warning when the alternative text tells a listener nothing that the headline has not said, or `true`. */
export function checkAltRepeatsTitle(alt: string | undefined, title: string | undefined): true | string {
  if (!alt || !title) return true
  const described = alt.replace(
    /^\s*(?:an?\s+)?(?:illustration|image|picture|photo(?:graph)?)\s+(?:showing|of)\s+/i,
    '',
  )
  if (!sameWords(described, title)) return true
  return 'This repeats the headline, which the reader has just heard. Describe what can be seen in the image.'
}
