import { defineField, defineType } from '@sanity/types'
import { checkAnalyticsSetting } from '#lib/analytics/configuration.ts'
import { titledList } from '../shared/titled-list.ts'
import type { AnalyticsProvider } from './site-settings.terms.ts'

const providers = titledList<AnalyticsProvider>({
  plausible: 'Plausible',
  umami: 'Umami',
  matomo: 'Matomo',
  ga4: 'Google Analytics 4',
  posthog: 'PostHog',
})

export const analyticsProviderType = defineType({
  name: 'analyticsProvider',
  title: 'Provider',
  type: 'object',
  // The site runs no service whose settings do not pass; each missing field says so itself.
  validation: (rule) =>
    rule.custom((setting) => {
      const [provider, id, host] = [text(setting?.['provider']), text(setting?.['id']), text(setting?.['host'])]
      if (!provider || !id) return true
      const checked = checkAnalyticsSetting({ provider, id, host })
      return checked.ok || { message: checked.message, path: [checked.field] }
    }),
  fields: [
    defineField({
      name: 'provider',
      title: 'Provider',
      type: 'string',
      options: { list: providers },
      validation: (rule) => rule.required().error('Choose the provider.'),
    }),
    defineField({
      name: 'id',
      title: 'Id of the site',
      type: 'string',
      description: 'As the provider gave it to you, for example iron.example.org or G-ABC123.',
      validation: (rule) => rule.required().error('Write the id that the provider gave to this site.'),
    }),
    defineField({
      name: 'host',
      title: 'Address of the provider',
      type: 'string',
      description:
        'Only when you run it yourself, for example https://stats.example.org or https://example.org/matomo.',
    }),
  ],
  preview: { select: { title: 'provider', subtitle: 'id' } },
})

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
