import type { Rule } from '@sanity/types'
import { skippedHeadings } from './rules/headings.ts'
import { blocksWithVagueLinks } from './rules/link-text.ts'

const vagueLink =
  'A link in this paragraph says only “here” or the like. Let its text name where it leads, for example “the study’s protocol”.'

/** Rules for every field that holds a body. They stand at the field, because a field's rules replace those of its type. */
export function bodyRules(rule: Rule) {
  return [
    rule.custom<unknown[] | undefined>((blocks) =>
      skippedHeadings(blocks ?? []).map(({ key, message }) => ({ message, path: [{ _key: key }] })),
    ),
    rule
      .custom<unknown[] | undefined>((blocks) =>
        blocksWithVagueLinks(blocks ?? []).map((key) => ({ message: vagueLink, path: [{ _key: key }] })),
      )
      .warning(),
  ]
}
