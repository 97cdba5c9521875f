import type { Lake } from '../../lake.ts'
import { sessionCookie } from '../session-cookie.ts'
import { Sessions } from '../sessions.ts'
import { withCode } from './return-address.ts'

/**
 * Signs the browser in and sends it on. Studio in token mode (`withSid`) and in dual mode reads the one-time code from
 * the fragment; in cookie mode the cookie is all it needs.
 */
export async function welcome(lake: Lake, userId: string, target: URL, type?: string): Promise<Response> {
  const sessions = new Sessions(lake.database)
  return new Response(null, {
    status: 302,
    headers: {
      location: type === 'cookie' ? target.href : withCode(target, sessions.createCode(userId)),
      'set-cookie': sessionCookie.write(lake.config, sessions.open(userId)),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}
