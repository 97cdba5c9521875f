import type { RegisteredService } from '#lib/analytics/registry.ts'

type Category = RegisteredService['category']

export const categoryNames: Record<Category, string> = {
  necessary: 'Necessary',
  analytics: 'Analytics',
  media: 'Embedded media',
}

export const categoryPurposes: Record<Category, string> = {
  necessary: 'Core functions such as security, network management and accessibility. They cannot be switched off.',
  analytics: 'Tells us which pages are read, so that we can improve them.',
  media: 'Plays videos from other websites inside our articles.',
}
