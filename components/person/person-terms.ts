import type { PersonGroup } from '#sanity/content/person/person.terms.ts'

/** Headings of the groups, in the order of the page. */
export const groupHeadings: readonly (readonly [PersonGroup, string])[] = [
  ['PI', 'Principal investigator'],
  ['postdoc', 'Postdoctoral researchers'],
  ['student', 'Students'],
  ['staff', 'Staff'],
  ['visitor', 'Visitors'],
  ['alumni', 'Former members'],
]
