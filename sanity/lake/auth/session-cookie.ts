import { parse, serialize } from 'hono/utils/cookie'
import type { LakeConfig } from '../lake.ts'
import { sessionLifetime } from './sessions.ts'

const name = 'labwire_session'

/** The cookie that remembers a signed-in browser: no script can read it, and other sites' requests do not carry it. */
export const sessionCookie = {
  read(header: string | null): string | null {
    return header === null ? null : (parse(header, name)[name] ?? null)
  },

  /** A `Set-Cookie` value; an empty token takes the cookie away. */
  write(config: LakeConfig, token: string): string {
    return serialize(name, token, {
      path: config.basePath === '' ? '/' : config.basePath,
      httpOnly: true,
      sameSite: 'Lax',
      secure: config.publicOrigins[0]?.startsWith('https:') ?? false,
      maxAge: token === '' ? 0 : sessionLifetime / 1000,
    })
  },
}
