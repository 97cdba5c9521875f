export const newsKinds = ['research', 'award', 'event', 'people', 'media', 'announcement'] as const

export type NewsKind = (typeof newsKinds)[number]
