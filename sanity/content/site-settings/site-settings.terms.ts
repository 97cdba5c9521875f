export const analyticsProviders = ['plausible', 'umami', 'matomo', 'ga4', 'posthog'] as const

export type AnalyticsProvider = (typeof analyticsProviders)[number]

export const citationStyles = ['apa', 'vancouver', 'harvard', 'nature'] as const

export type CitationStyle = (typeof citationStyles)[number]
