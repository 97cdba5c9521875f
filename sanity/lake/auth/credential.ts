import { bearerToken } from './bearer-token.ts'
import { sessionCookie } from './session-cookie.ts'

/** What a request proves with who sent it: its bearer token, else its session cookie. */
export function credential(headers: Headers): string | null {
  return bearerToken(headers.get('authorization')) ?? sessionCookie.read(headers.get('cookie'))
}
