import type { PersonGroup } from '#sanity/content/person/person.terms.ts'

/** The groups in the order of the page. */
export const groupOrder: readonly PersonGroup[] = ['PI', 'postdoc', 'student', 'staff', 'visitor', 'alumni']
