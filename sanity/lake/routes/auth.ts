import { Hono } from 'hono'
import { accountSetupForm } from '../auth/forms/account-setup.ts'
import { signInForm } from '../auth/forms/sign-in.ts'
import { bearerToken } from '../auth/bearer-token.ts'
import { credential } from '../auth/credential.ts'
import { isFromOwnOrigin } from '../auth/same-origin.ts'
import { sessionCookie } from '../auth/session-cookie.ts'
import { Sessions } from '../auth/sessions.ts'
import { siteName } from '../auth/site-name.ts'
import { unauthorized } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'

/** Signing in and out, as Studio and the client ask for it. The forms that people see are mounted here too. */
export function authRoutes(lake: Lake): Hono<LakeEnv> {
  const sessions = new Sessions(lake.database)
  const { config } = lake

  return new Hono<LakeEnv>()
    .route('/', signInForm(lake))
    .route('/', accountSetupForm(lake))

    .get('/auth/providers', (c) => {
      const home = config.publicOrigins[0] ?? new URL(c.req.url).origin
      const url = `${home}${config.basePath}/v1/auth/login/local`
      return c.json({ providers: [{ name: 'local', title: `${siteName(config)} account`, url }] })
    })

    .get('/auth/fetch', (c) => {
      c.header('cache-control', 'no-store')
      const token = sessions.exchangeCode(c.req.query('sid') ?? '')
      if (token === null) throw unauthorized('This sign-in code is unknown, was used, or has expired. Sign in again.')
      return c.json({ token, label: `${siteName(config)} session` })
    })

    .get('/auth/id', (c) => {
      const { id } = c.var.identity
      if (id === null) throw unauthorized('Nobody is signed in.')
      const expiresAt = sessions.expiresAt(credential(c.req.raw.headers) ?? '')
      return c.json({ id, ...(expiresAt === null ? {} : { expiry: Math.floor(expiresAt / 1000) }) })
    })

    .post('/auth/logout', (c) => {
      const bearer = bearerToken(c.req.header('authorization'))
      if (bearer) sessions.end(bearer)
      const cookie = sessionCookie.read(c.req.header('cookie') ?? null)
      if (cookie && isFromOwnOrigin(config.publicOrigins, c.req.raw.headers)) {
        sessions.end(cookie)
        c.header('set-cookie', sessionCookie.write(config, ''))
      }
      return c.json({ ok: true })
    })
}
