import { z } from 'zod'
import { isSafeHref } from './href.ts'
import { wordsOf } from './same-words.ts'

const emptyPhrases = new Set(['here', 'click here', 'click', 'this', 'link', 'this link', 'more', 'read more here'])

/** True for words that say nothing about where they lead when they are read out of their sentence. */
export function isVagueLinkText(text: string): boolean {
  return emptyPhrases.has(wordsOf(text).join(' '))
}

/** What is wrong with a button's label, or `true`. */
export function checkCallToAction(label: string | undefined): true | string {
  if (!label) return true
  const words = wordsOf(label)
  if (isVagueLinkText(label) || words.at(-1) === 'here') {
    return 'Name where the button leads, for example “Read the paper in Nature”: screen readers list links without the text around them.'
  }
  return words.length >= 2 || 'Use two words or more, for example “Read the paper in Nature”.'
}

/** What is wrong with the address of a link, or `true`. */
export function checkHref(href: string | undefined): true | string {
  if (!href || isSafeHref(href)) return true
  if (/^http:\/\//i.test(href)) return 'Use the https:// address of the page.'
  return 'Use an https:// address, a mailto: address, or a path of this site such as /people.'
}

const linkedBlock = z.object({
  _key: z.string(),
  children: z.array(z.object({ text: z.string().catch(''), marks: z.array(z.string()).catch([]) })),
  markDefs: z.array(z.object({ _key: z.string(), _type: z.string() })),
})

/** Keys of the paragraphs that hold a link with a text such as “click here”. */
export function blocksWithVagueLinks(blocks: readonly unknown[]): string[] {
  return blocks.flatMap((candidate) => {
    const block = linkedBlock.safeParse(candidate).data
    if (!block) return []
    const links = block.markDefs.filter((mark) => mark._type === 'link')
    const texts = links.map((link) => textUnder(link._key, block.children))
    return texts.some(isVagueLinkText) ? [block._key] : []
  })
}

function textUnder(mark: string, spans: z.output<typeof linkedBlock>['children']): string {
  return spans
    .filter((span) => span.marks.includes(mark))
    .map((span) => span.text)
    .join('')
}
