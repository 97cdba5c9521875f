export const personGroups = ['PI', 'postdoc', 'student', 'staff', 'visitor', 'alumni'] as const

export type PersonGroup = (typeof personGroups)[number]
