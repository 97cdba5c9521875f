export const publicationStatuses = ['published', 'in press', 'preprint', 'corrected', 'retracted'] as const

export type PublicationStatus = (typeof publicationStatuses)[number]

export const openAccessStatuses = ['gold', 'green', 'hybrid', 'bronze', 'diamond', 'closed'] as const

export type OpenAccessStatus = (typeof openAccessStatuses)[number]

export const versionRelations = ['preprint-of', 'version-of', 'correction', 'retraction'] as const

export type VersionRelation = (typeof versionRelations)[number]

export const resourceKinds = ['data', 'code', 'protocol', 'slides', 'video'] as const

export type ResourceKind = (typeof resourceKinds)[number]
