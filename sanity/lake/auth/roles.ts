import type { Role } from '../lake.ts'

/** A role as Sanity's API describes one. */
export interface RoleDescription {
  readonly name: Role
  readonly title: string
  readonly description: string
}

const descriptions: Record<Role, RoleDescription> = {
  administrator: {
    name: 'administrator',
    title: 'Administrator',
    description: 'Reads and writes everything, and manages people and tokens.',
  },
  editor: { name: 'editor', title: 'Editor', description: 'Reads and writes every document.' },
  contributor: {
    name: 'contributor',
    title: 'Contributor',
    description: 'Writes drafts, and reads everything; others publish.',
  },
  viewer: { name: 'viewer', title: 'Viewer', description: 'Reads every document, drafts too.' },
}

export function describeRole(role: Role): RoleDescription {
  return descriptions[role]
}

export const allRoles: readonly RoleDescription[] = Object.values(descriptions)
