import { Accounts } from './accounts.ts'
import { describeRole } from './roles.ts'
import { siteName } from './site-name.ts'
import { Tokens } from './tokens.ts'
import type { Lake } from '../lake.ts'

/** The project as Sanity's management API describes one, true for this machine: nothing is sold, blocked or expiring. */
export function projectRecord(lake: Lake, viewerId: string) {
  const members = membersOf(lake, viewerId)
  const [home] = lake.config.publicOrigins
  const createdAt = members.map((member) => member.createdAt).toSorted()[0] ?? new Date().toISOString()
  return {
    id: lake.config.projectId,
    displayName: siteName(lake.config),
    studioHost: null,
    organizationId: null,
    organization: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    activityFeedEnabled: false,
    maxRetentionDays: null,
    metadata: home === undefined ? {} : { externalStudioHost: `${home}/studio` },
    features: [],
    pendingInvites: 0,
    createdAt,
    updatedAt: createdAt,
    members,
  }
}

function membersOf(lake: Lake, viewerId: string) {
  const people = new Accounts(lake.database).list().map((account) => ({ ...account, isRobot: false }))
  const robots = new Tokens(lake.database)
    .list()
    .map((token) => ({ ...token, updatedAt: token.createdAt, isRobot: true }))
  return [...people, ...robots].map(({ id, role, isRobot, createdAt, updatedAt }) => ({
    id,
    role,
    roles: [describeRole(role)],
    isRobot,
    isCurrentUser: id === viewerId,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }))
}
