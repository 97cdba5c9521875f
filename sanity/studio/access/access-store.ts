import type { SanityClient } from 'sanity'
import { z } from 'zod'
import { roleName, type RoleName } from './roles.ts'

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: roleName,
  /** `invited` until a password was chosen. */
  state: z.enum(['active', 'invited']),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  /** Until when a link that was handed out works; null when there is none. */
  linkExpiresAt: z.iso.datetime().nullable(),
})
const session = z.object({
  id: z.string(),
  userId: z.string(),
  userName: z.string(),
  device: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  isCurrent: z.boolean(),
})
const token = z.object({
  id: z.string(),
  label: z.string(),
  roles: z.tuple([z.object({ name: roleName })]),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  /** What cannot do without it; such a token is not revoked here. */
  neededBy: z.string().nullable(),
})
const link = z.object({ link: z.url(), linkExpiresAt: z.iso.datetime() })

export type Person = z.output<typeof person>
export type Session = z.output<typeof session>
export type ApiToken = z.output<typeof token>
export type AccountLink = z.output<typeof link>

/**
 * The embedded lake's people, sessions and tokens. Every method throws a ClientError when the lake refuses, with the
 * reason in its answer (`faultWords` reads it), and a ZodError when the lake answers in another shape.
 */
export function accessStore(client: SanityClient) {
  const project = client.config().projectId ?? ''
  const ask = (method: string, url: string, body?: object) =>
    client.request<unknown>({ method, url, ...(body ? { body } : {}) })
  return {
    people: async () => z.array(person).parse(await ask('GET', `/projects/${project}/people`)),
    invite: async (asked: { name: string; email: string; role: RoleName }) =>
      link.parse(await ask('POST', `/invitations/project/${project}`, asked)),
    newLink: async (id: string) => link.parse(await ask('POST', `/projects/${project}/users/${id}/link`)),
    changeRole: async (id: string, role: RoleName) => {
      await ask('PUT', `/projects/${project}/users/${id}/roles`, { roleName: role })
    },
    remove: async (id: string) => {
      await ask('DELETE', `/projects/${project}/users/${id}`)
    },
    sessions: async (everybody: boolean) =>
      z.array(session).parse(await ask('GET', `/sessions?everybody=${everybody}`)),
    endSession: async (id: string) => {
      await ask('DELETE', `/sessions/${id}`)
    },
    /** Everywhere but in this browser. */
    endSessionsOf: async (userId: string) => {
      await ask('DELETE', `/sessions?user=${userId}`)
    },
    tokens: async () => z.array(token).parse(await ask('GET', `/projects/${project}/tokens`)),
    /** @returns the secret, which cannot be had again */
    createToken: async (label: string, role: RoleName) => {
      const made = await ask('POST', `/projects/${project}/tokens`, { label, roleName: role })
      return z.object({ key: z.string() }).parse(made).key
    },
    revokeToken: async (id: string) => {
      await ask('DELETE', `/projects/${project}/tokens/${id}`)
    },
    /** Names of those who administer the project, for anybody who is signed in. */
    administrators: async () => {
      const members = z.array(z.object({ id: z.string(), role: z.string(), isRobot: z.boolean() }))
      const all = members.parse(await ask('GET', `/projects/${project}/users`))
      const ids = all.filter(({ role, isRobot }) => role === 'administrator' && !isRobot).map(({ id }) => id)
      const profile = z.object({ displayName: z.string() })
      const profiles = z.union([z.array(profile), profile.transform((one) => [one])])
      if (ids.length === 0) return []
      return profiles.parse(await ask('GET', `/users/${ids.join(',')}`)).map(({ displayName }) => displayName)
    },
  }
}

export type AccessStore = ReturnType<typeof accessStore>
