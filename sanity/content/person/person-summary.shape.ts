import { z } from 'zod'
import { plainText, shownText } from '#sanity/content-query.ts'
import { contentImage } from '../shared/image.shape.ts'
import { oneOf, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { personGroups } from './person.terms.ts'

/** A person as a card in a list. */
export const personSummary = z.object({
  _id: plainText,
  slug: plainText,
  name: shownText,
  honorific: optionalText,
  role: shownText,
  group: oneOf(personGroups),
  orcid: optionalPlain,
  portrait: contentImage,
})

export type PersonSummary = z.output<typeof personSummary>
