import type { Rule } from '@sanity/types'
import { z } from 'zod'
import { acronymAdvice, undefinedAcronyms } from './rules/acronyms.ts'
import { readableTexts } from './rules/block-text.ts'
import { skippedHeadings } from './rules/headings.ts'
import { blocksWithVagueLinks } from './rules/link-text.ts'
import { bodyBlockTypes } from './body.terms.ts'

const vagueLink =
  'A link in this paragraph says only “here” or the like. Let its text name where it leads, for example “the study’s protocol”.'

/** What stands above the text, and may have said what a short form means. */
const introduced = z.object({ standfirst: z.string().optional(), summary: z.string().optional() }).catch({})

/** Rules for every field that holds a body. They stand at the field, because a field's rules replace those of its type. */
export function bodyRules(rule: Rule) {
  return [
    rule.custom<unknown[] | undefined>((blocks) =>
      skippedHeadings(blocks ?? []).map(({ key, message }) => ({ message, path: [{ _key: key }] })),
    ),
    rule.custom<unknown[] | undefined>((blocks) => unknownBlocks(blocks ?? [])),
    rule
      .custom<unknown[] | undefined>((blocks) =>
        blocksWithVagueLinks(blocks ?? []).map((key) => ({ message: vagueLink, path: [{ _key: key }] })),
      )
      .warning(),
    rule
      .custom<unknown[] | undefined>((blocks, { document }) => {
        const { standfirst = '', summary = '' } = introduced.parse(document)
        const texts = [{ key: '', text: `${standfirst}\n${summary}` }, ...readableTexts(blocks ?? [])]
        return undefinedAcronyms(texts).map(({ acronym, key }) => ({
          message: acronymAdvice(acronym),
          path: key ? [{ _key: key }] : [],
        }))
      })
      .warning(),
  ]
}

const typed = z.object({ _key: z.string(), _type: z.string() })

/** Parts of a text that came from elsewhere and that no page can show. */
function unknownBlocks(blocks: readonly unknown[]) {
  return blocks.flatMap((candidate) => {
    const block = typed.safeParse(candidate).data
    if (!block || ['block', ...bodyBlockTypes].includes(block._type)) return []
    const message = `The site cannot show this part: it is of a kind that it does not know (“${block._type}”). Remove it, and write it again.`
    return [{ message, path: [{ _key: block._key }] }]
  })
}
