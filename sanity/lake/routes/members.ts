import { Hono } from 'hono'
import { z } from 'zod'
import { role } from '../auth/account-record.ts'
import { AccountLinks } from '../auth/account-links.ts'
import { Accounts } from '../auth/accounts.ts'
import { requireAdministration } from '../auth/require-right.ts'
import { describeRole } from '../auth/roles.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { readBody } from '../wire.ts'

const invitation = z.object({ email: z.string(), role, name: z.string().optional() })
const roleChange = z.object({ roleName: role })

/**
 * People of the project over HTTP: inviting (`/invitations/project/{id}`, as `sanity users invite` does), changing a
 * role, removing. No e-mail is sent: the answer to an invitation carries the link to hand over.
 */
export function membersRoutes(lake: Lake): Hono<LakeEnv> {
  const administered = requireAdministration('invite people and change what they may do')
  const accounts = new Accounts(lake.database)
  const links = new AccountLinks(lake.database)
  return new Hono<LakeEnv>()
    .use('/invitations/project/:project', administered)
    .get('/invitations/project/:project', (c) => {
      const waiting = accounts.list().filter(({ passwordHash }) => passwordHash === null)
      return c.json(waiting.map(({ id, email, role: given }) => ({ id, email, role: given, isAccepted: false })))
    })
    .post('/invitations/project/:project', async (c) => {
      const asked = await readBody(c, invitation)
      const { id, email } = await accounts.add({ ...asked, name: asked.name ?? asked.email })
      const path = lake.config.basePath + links.createPassword(email ?? asked.email)
      return c.json(
        { id, email, role: asked.role, isAccepted: false, link: (lake.config.publicOrigins[0] ?? '') + path },
        201,
      )
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
}
