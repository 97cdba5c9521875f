import type { RegisteredService } from '#lib/analytics/registry.ts'
import type { ConsentWording } from '#lib/consent/consent-setup.ts'

type Category = RegisteredService['category']

export const categoryNames: Record<Category, string> = {
  necessary: 'Necessary',
  analytics: 'Analytics',
  media: 'Embedded media',
}

const categoryPurposes: Record<Category, string> = {
  necessary: 'Core functions such as security, network management and accessibility. They cannot be switched off.',
  analytics: 'Tells us which pages are read, so that we can improve them.',
  media: 'Plays videos from other websites inside our articles.',
}

/** Shown in the banner under the United Kingdom's exception for statistics, which requires clear information. */
export const statisticsNotice =
  'We count visits to see which pages are read, and use that only to improve this website. If you object, choose “Reject all non-essential cookies”: counting then stops at once.'

/** What a category is for, in the editors' own words where they wrote some. */
export function purposeOf(category: Category, wording: ConsentWording): string {
  return (category !== 'necessary' && wording.purposes[category]) || categoryPurposes[category]
}
