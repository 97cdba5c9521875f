import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { LakeError } from '../../errors.ts'
import type { Lake, LakeEnv } from '../../lake.ts'
import { Accounts } from '../accounts.ts'
import { clientAddress } from '../client-address.ts'
import { passwordMatches } from '../passwords.ts'
import { isFromOwnOrigin } from '../same-origin.ts'
import { siteName } from '../site-name.ts'
import { SignInThrottle } from '../throttle.ts'
import { errorMessage, field } from './field.ts'
import { pageResponse, refusal } from './page.ts'
import { readForm } from './read-form.ts'
import { returnAddress } from './return-address.ts'
import { welcome, welcomeBack } from './welcome.ts'

interface Attempt {
  readonly email?: string
  readonly error?: string
  readonly status?: number
  readonly retryAfter?: number
}

/** The sign-in form: `GET` shows it, `POST` tries it and sends the browser back to Studio with a one-time code. */
export function signInForm(lake: Lake): Hono<LakeEnv> {
  const throttle = new SignInThrottle()
  const accounts = new Accounts(lake.database)
  const path = '/auth/login/local'

  return new Hono<LakeEnv>()
    .get(path, (c) => guarded(lake, () => show(lake, c, returnAddress(lake.config, c.req.query('origin')), {})))
    .post(path, (c) =>
      guarded(lake, async () => {
        const target = returnAddress(lake.config, c.req.query('origin'))
        if (!isFromOwnOrigin(lake.config.publicOrigins, c.req.raw.headers)) {
          return refusal(
            lake.config,
            'Sign-in refused',
            'The form was sent from another site. Open Studio and sign in there.',
            403,
          )
        }
        const fields = await readForm(c.req.raw)
        if (fields.has('continue') && c.var.identity.id !== null && c.var.identity.via === 'session') {
          const userId = c.var.identity.id
          return welcomeBack({ lake, userId, target, headers: c.req.raw.headers, type: c.req.query('type') })
        }
        const email = (fields.get('email') ?? '').trim()
        const password = fields.get('password') ?? ''
        if (email === '' || password === '') {
          return show(lake, c, target, { email, status: 400, error: 'Enter your e-mail address and your password.' })
        }
        const address = clientAddress(c.env, c.req.raw.headers) ?? 'this machine'
        const retryAfter = throttle.take(email, address)
        if (retryAfter > 0) return show(lake, c, target, tooOften(email, retryAfter))
        const account = accounts.byEmail(email)
        const right = await passwordMatches(password.slice(0, 1024), account?.passwordHash ?? null)
        if (!account || !right) {
          return show(lake, c, target, {
            email,
            status: 401,
            error: 'E-mail address and password do not belong together.',
          })
        }
        throttle.succeeded(email, address)
        return welcome({
          lake,
          userId: account.id,
          target,
          headers: c.req.raw.headers,
          type: c.req.query('type'),
        })
      }),
    )
}

/** A fault on a page that people see is shown as a page. */
export async function guarded(lake: Lake, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    const response = await refusal(lake.config, 'That did not work', error.message, error.status)
    for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value)
    return response
  }
}

function tooOften(email: string, retryAfter: number): Attempt {
  const minutes = Math.ceil(retryAfter / 60)
  const error = `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
  return { email, error, retryAfter, status: 429 }
}

function show(lake: Lake, c: Context<LakeEnv>, target: URL, attempt: Attempt): Promise<Response> {
  const { identity } = c.var
  const failed = attempt.error !== undefined
  const body = html`<p class="soft">You will go back to ${target.host}${target.pathname}.</p>
    ${errorMessage(attempt.error)} ${identity.via === 'session' && !failed ? continueAs(identity.name) : ''}
    <form method="post">
      ${field({ name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'username', value: attempt.email ?? '', invalid: failed, autofocus: (attempt.email ?? '') === '' })}
      ${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', invalid: failed, autofocus: (attempt.email ?? '') !== '' })}
      <button>Sign in</button>
    </form>
    <p class="soft after">Forgotten your password? An administrator can make you a new link.</p>`
  return pageResponse(lake.config, {
    title: `Sign in to ${siteName(lake.config)}`,
    body,
    ...(attempt.status === undefined ? {} : { status: attempt.status }),
    ...(attempt.retryAfter === undefined ? {} : { headers: { 'retry-after': String(attempt.retryAfter) } }),
  })
}

function continueAs(name: string) {
  return html`<form method="post"><button class="quiet" name="continue" value="1">Continue as ${name}</button></form>
    <hr />`
}
