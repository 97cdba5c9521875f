import { Hono } from 'hono'
import { z } from 'zod'
import { Accounts } from '../auth/accounts.ts'
import { requireMember } from '../auth/require-member.ts'
import { describeRole } from '../auth/roles.ts'
import { lakeAuthor } from '../auth/system-identity.ts'
import { Tokens } from '../auth/tokens.ts'
import { UserValues } from '../auth/user-values.ts'
import { notFound } from '../errors.ts'
import type { Identity, Lake, LakeEnv } from '../lake.ts'
import { inTransaction } from '../store/open-database.ts'
import { readBody } from '../wire.ts'

const pairs = z
  .array(z.object({ key: z.string(), value: z.json() }))
  .min(1)
  .max(100)

/** The signed-in user, the profiles behind user ids, and the small settings that Studio keeps for each user. */
export function usersRoutes(lake: Lake): Hono<LakeEnv> {
  const values = new UserValues(lake.database)

  return new Hono<LakeEnv>()
    .get('/users/me', (c) => c.json(currentUser(c.var.identity), 200, { 'cache-control': 'no-store' }))

    .get('/users/me/keyvalue', (c) => c.json(values.read(requireMember(c.var.identity).id)))
    .get('/users/me/keyvalue/:keys', (c) => {
      const owner = requireMember(c.var.identity)
      return c.json(values.read(owner.id, c.req.param('keys').split(',').slice(0, 100)))
    })
    .put('/users/me/keyvalue', async (c) => {
      const owner = requireMember(c.var.identity)
      const body = await readBody(c, pairs)
      inTransaction(lake.database, () => values.write(owner.id, body))
      return c.json(body)
    })

    .get('/users/:ids', (c) => {
      const viewer = requireMember(c.var.identity)
      const ids = c.req.param('ids').split(',').slice(0, 500)
      const profiles = ids.flatMap((id) => profileOf(lake, id === 'me' ? viewer.id : id, viewer.id) ?? [])
      if (ids.length > 1) return c.json(profiles)
      const [only] = profiles
      if (!only) throw notFound(`There is no user ${ids[0]}.`)
      return c.json(only)
    })
}

/** As the hosted API does, an anonymous caller gets an empty object: asking who one is, is no fault. */
function currentUser(identity: Identity) {
  if (identity.id === null || identity.role === null) return {}
  return {
    id: identity.id,
    name: identity.name,
    email: identity.email,
    profileImage: null,
    provider: identity.via === 'token' ? 'token' : 'local',
    isRobot: identity.via === 'token',
    role: identity.role,
    roles: [describeRole(identity.role)],
  }
}

/** The lake itself, which writes what is imported on the command line. */
const ownProfile = { id: lakeAuthor, name: 'Labwire', email: null, createdAt: 0, updatedAt: 0 }

/** The profile of a user, a removed user or an API token; documents may name any of them as their author. */
function profileOf(lake: Lake, id: string, viewerId: string) {
  const account = new Accounts(lake.database).find(id)
  if (account) return profile(lake, account, viewerId)
  if (id === lakeAuthor) return { ...profile(lake, ownProfile, viewerId), isRobot: true }
  const token = new Tokens(lake.database).find(id)
  if (!token) return null
  const { createdAt, label } = token
  return {
    ...profile(lake, { id, name: label, email: null, createdAt, updatedAt: createdAt }, viewerId),
    isRobot: true,
  }
}

function profile(
  lake: Lake,
  user: { id: string; name: string; email: string | null; createdAt: number; updatedAt: number },
  viewerId: string,
) {
  const [givenName = user.name, ...rest] = user.name.split(' ')
  return {
    id: user.id,
    projectId: lake.config.projectId,
    displayName: user.name,
    email: user.email,
    givenName,
    familyName: rest.length > 0 ? rest.join(' ') : null,
    middleName: null,
    imageUrl: null,
    provider: 'local',
    createdAt: new Date(user.createdAt).toISOString(),
    updatedAt: new Date(user.updatedAt).toISOString(),
    isCurrentUser: user.id === viewerId,
    isRobot: false,
  }
}
