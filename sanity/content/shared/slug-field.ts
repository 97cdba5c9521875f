import { defineField, type ValidationContext } from '@sanity/types'
import { otherHolder, ruleContext, type RuleContext } from './lookup.ts'
import { checkSlug, slugify } from './rules/slug.ts'

interface SlugFieldOptions {
  /** Field that the slug is made from. */
  readonly source: string
  /** Path above it on the public site, with slashes at both ends. */
  readonly folder: string
  readonly group?: string
  /** What else is wrong with an address of this type, or `true`. */
  readonly check?: (slug: string, context: ValidationContext) => true | string
}

/** The last part of a page's address: kebab-case, at most 96 characters, one of its type. */
export function slugField({ source, folder, group, check }: SlugFieldOptions) {
  return defineField({
    name: 'slug',
    title: 'Address',
    type: 'slug',
    ...(group ? { group } : {}),
    description: `The page stands at ${folder} and then this. Readers share and cite it, so change it only with good reason.`,
    options: {
      source,
      slugify,
      isUnique: (slug, context) => {
        const rules = ruleContext(context)
        return !rules || isFree(rules, slug)
      },
    },
    validation: (rule) => [
      rule.required().error('Press “Generate”, or write the last part of the page’s address yourself.'),
      rule.custom((slug) => !slug || checkSlug(slug.current)),
      rule.custom((slug, context) => !slug?.current || !check || check(slug.current, context)),
    ],
  })
}

const underWay = new Map<string, Promise<boolean>>()

/** Studio asks for each rule that the field has, all at the same time: the lake is asked once. */
function isFree(rules: RuleContext, slug: string): Promise<boolean> {
  const key = JSON.stringify([rules.type, rules.id, slug])
  const known = underWay.get(key)
  if (known) return known
  const asked = otherHolder(rules, 'slug.current', slug)
    .then((holder) => holder === null)
    .finally(() => underWay.delete(key))
  underWay.set(key, asked)
  return asked
}
