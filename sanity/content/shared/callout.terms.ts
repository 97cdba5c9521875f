export const calloutTones = ['note', 'finding', 'warning'] as const

export type CalloutTone = (typeof calloutTones)[number]
