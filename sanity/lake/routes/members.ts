import { Hono } from 'hono'
import { z } from 'zod'
import { role, type Account } from '../auth/account-record.ts'
import { AccountLinks } from '../auth/account-links.ts'
import { Accounts } from '../auth/accounts.ts'
import { requireMember } from '../auth/require-member.ts'
import { requireAdministration } from '../auth/require-right.ts'
import { describeRole } from '../auth/roles.ts'
import { SignIns } from '../auth/sign-ins.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { readBody } from '../wire.ts'

const invitation = z.object({ email: z.string(), role, name: z.string().optional() })
const roleChange = z.object({ roleName: role })

/**
 * People of the project over HTTP, for administrators: inviting (`/invitations/project/{id}`, as `sanity users invite`
 * does), a new link, changing a role, removing. No e-mail is sent: the answer carries the link to hand over.
 */
export function membersRoutes(lake: Lake): Hono<LakeEnv> {
  const administered = requireAdministration('invite people and change what they may do')
  const accounts = new Accounts(lake.database)
  const links = new AccountLinks(lake.database)
  const { publicOrigins, basePath } = lake.config
  /** A new link to the form where a password is chosen, whole, to be handed over. */
  const linkFor = ({ id, email }: Account) => ({
    link: `${publicOrigins[0] ?? ''}${basePath}${links.createPassword(email ?? '')}`,
    linkExpiresAt: instant(links.expiryOf(id)),
  })
  return (
    new Hono<LakeEnv>()
      .use('/invitations/project/:project', administered)
      .get('/projects/:project/people', administered, (c) => {
        const seen = new Map(
          new SignIns(lake.database)
            .list(null)
            .toReversed()
            .map((one) => [one.userId, one.lastUsedAt]),
        )
        return c.json(
          accounts.list().map((account) => ({
            id: account.id,
            name: account.name,
            email: account.email,
            role: account.role,
            state: account.passwordHash === null ? 'invited' : 'active',
            createdAt: instant(account.createdAt),
            lastSeenAt: instant(seen.get(account.id) ?? null),
            linkExpiresAt: instant(links.expiryOf(account.id)),
          })),
        )
      })
      // What lets in somebody who was here once, such as an open preview of the site, is to be asked for anew after it.
      .get('/projects/:project/last-removal', (c) => {
        requireMember(c.var.identity)
        return c.json({ at: instant(accounts.lastRemoval()) })
      })
      .post('/projects/:project/users/:id/link', administered, (c) =>
        c.json(linkFor(accounts.get(c.req.param('id'))), 201),
      )
      .get('/invitations/project/:project', (c) => {
        const waiting = accounts.list().filter(({ passwordHash }) => passwordHash === null)
        return c.json(waiting.map(({ id, email, role: given }) => ({ id, email, role: given, isAccepted: false })))
      })
      .post('/invitations/project/:project', async (c) => {
        const asked = await readBody(c, invitation)
        const account = await accounts.add({ ...asked, name: asked.name ?? asked.email })
        const { id, email, role: given } = account
        return c.json({ id, email, role: given, isAccepted: false, ...linkFor(account) }, 201)
      })
      .put('/projects/:project/users/:id/roles', administered, async (c) => {
        const { roleName } = await readBody(c, roleChange)
        accounts.setRole(c.req.param('id'), roleName)
        return c.json({ id: c.req.param('id'), roles: [describeRole(roleName)] })
      })
      .delete('/projects/:project/users/:id', administered, (c) => {
        accounts.remove(c.req.param('id'))
        return c.json({ deleted: true })
      })
  )
}

/** ISO 8601 in UTC. */
function instant(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString()
}
