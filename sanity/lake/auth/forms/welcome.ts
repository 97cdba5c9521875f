import type { Lake } from '../../lake.ts'
import { deviceName } from '../device-name.ts'
import { sessionCookie } from '../session-cookie.ts'
import { newSignIn, Sessions, type SignIn } from '../sessions.ts'
import { withCode } from './return-address.ts'

interface Welcome {
  readonly lake: Lake
  readonly userId: string
  readonly target: URL
  /** Of the request: the browser, and whoever was signed in with it before. */
  readonly headers: Headers
  /** `cookie` when the cookie is all that is needed. */
  readonly type?: string | undefined
}

/** Signs the browser in and sends it on. What it was signed in as before ends: one browser is one person. */
export function welcome({ lake, userId, target, headers, type }: Welcome): Response {
  const sessions = new Sessions(lake.database)
  const before = sessionCookie.read(headers.get('cookie'))
  if (before) sessions.end(before)
  const signIn = newSignIn(deviceName(headers.get('user-agent')))
  const cookie = sessionCookie.write(lake.config, sessions.open(userId, Date.now(), signIn))
  const response = sendOn(sessions, userId, target, signIn, type)
  response.headers.set('set-cookie', cookie)
  return response
}

/** Sends a browser on that is signed in already. */
export function welcomeBack({ lake, userId, target, headers, type }: Welcome): Response {
  const sessions = new Sessions(lake.database)
  const signIn = sessions.signInOf(sessionCookie.read(headers.get('cookie')) ?? '')
  return sendOn(sessions, userId, target, signIn ?? newSignIn(deviceName(headers.get('user-agent'))), type)
}

/**
 * Studio in token mode (`withSid`) and in dual mode reads the one-time code from the fragment; in cookie mode the
 * cookie is all it needs.
 */
function sendOn(sessions: Sessions, userId: string, target: URL, signIn: SignIn, type?: string): Response {
  const code = () => sessions.createCode(userId, Date.now(), signIn)
  return new Response(null, {
    status: 302,
    headers: {
      location: type === 'cookie' ? target.href : withCode(target, code()),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}
