import { Hono } from 'hono'
import { html } from 'hono/html'
import type { JsonValue } from '../../document.ts'
import { LakeError } from '../../errors.ts'
import type { Lake, LakeEnv } from '../../lake.ts'
import { inTransaction } from '../../store/open-database.ts'
import { AccountLinks, type LinkPurpose } from '../account-links.ts'
import type { Account } from '../account-record.ts'
import { Accounts } from '../accounts.ts'
import { hashPassword, passwordRule } from '../passwords.ts'
import { describeRole } from '../roles.ts'
import { isFromOwnOrigin } from '../same-origin.ts'
import { siteName } from '../site-name.ts'
import { errorMessage, field } from './field.ts'
import { pageResponse, refusal } from './page.ts'
import { readForm } from './read-form.ts'
import { returnAddress } from './return-address.ts'
import { guarded } from './sign-in.ts'
import { welcome } from './welcome.ts'

/** The form behind a one-time link: the first administrator's account, or a new password for an account that exists. */
export function accountSetupForm(lake: Lake): Hono<LakeEnv> {
  const links = new AccountLinks(lake.database)
  const path = '/auth/setup'

  return new Hono<LakeEnv>()
    .get(path, async (c) => {
      const purpose = links.peek(c.req.query('code') ?? '')
      return purpose ? show(lake, purpose, new Map()) : spentLink(lake)
    })
    .post(path, (c) =>
      guarded(lake, async () => {
        if (!isFromOwnOrigin(lake.config.publicOrigins, c.req.raw.headers)) {
          return refusal(lake.config, 'Refused', 'The form was sent from another site. Open the link again.', 403)
        }
        const code = c.req.query('code') ?? ''
        const purpose = links.peek(code)
        if (!purpose) return spentLink(lake)
        const fields = await readForm(c.req.raw)
        try {
          const userId = await carryOut(lake, links, code, purpose, fields)
          if (userId === null) return spentLink(lake)
          return welcome({ lake, userId, target: returnAddress(lake.config, undefined), headers: c.req.raw.headers })
        } catch (error) {
          if (!(error instanceof LakeError)) throw error
          return show(lake, purpose, fields, error)
        }
      }),
    )
}

/** @returns the id of the account, or null when the link was used in the meantime. */
async function carryOut(
  lake: Lake,
  links: AccountLinks,
  code: string,
  purpose: LinkPurpose,
  fields: Map<string, string>,
): Promise<string | null> {
  const accounts = new Accounts(lake.database)
  const password = fields.get('password') ?? ''
  if (purpose.kind === 'password') {
    const hash = await hashPassword(password, accounts.get(purpose.userId))
    return inTransaction(lake.database, () => {
      if (!links.spend(code)) return null
      accounts.setPasswordHash(purpose.userId, hash)
      return purpose.userId
    })
  }
  const email = fields.get('email') ?? ''
  const prepared = await accounts.prepare({ name: fields.get('name') ?? '', email, role: 'administrator', password })
  return inTransaction(lake.database, () => (links.spend(code) ? accounts.insert(prepared).id : null))
}

function spentLink(lake: Lake): Promise<Response> {
  const message =
    'This link has been used or has expired. Ask an administrator for a new one, or make one on the command line.'
  return refusal(lake.config, 'This link no longer works', message, 410)
}

function show(lake: Lake, purpose: LinkPurpose, fields: Map<string, string>, error?: LakeError): Promise<Response> {
  const account = purpose.kind === 'setup' ? null : new Accounts(lake.database).get(purpose.userId)
  const fault = error?.body['field']
  const { title, about, button } = wordsFor(lake, account)
  const body = html`<p class="soft">${about}</p>
    ${errorMessage(error?.message)}
    <form method="post">
      ${account === null ? newcomer(fields, fault) : html`<input type="hidden" name="email" autocomplete="username" value="${account.email ?? ''}" />`}
      ${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password', hint: `At least ${passwordRule.min} characters.`, invalid: fault === 'password', autofocus: account !== null || fault === 'password' })}
      <button>${button}</button>
    </form>`
  return pageResponse(lake.config, { title, body, ...(error ? { status: error.status } : {}) })
}

/** What the page says to the first administrator (null), to somebody invited, and to somebody who was here before. */
function wordsFor(lake: Lake, account: Account | null): { title: string; about: string; button: string } {
  if (account === null) {
    const about = 'You will be the administrator: you can write, publish and invite others.'
    return { title: 'Set up your account', about, button: 'Create account' }
  }
  const button = 'Save password and sign in'
  if (account.passwordHash === null) {
    const { title, description } = describeRole(account.role)
    const about = `You are invited to ${siteName(lake.config)}. ${title}: ${description} Choose a password; you sign in with ${account.email}.`
    return { title: `Welcome, ${account.name}`, about, button }
  }
  const about = `For ${account.name} (${account.email}). You will be signed out everywhere else.`
  return { title: 'Choose a password', about, button }
}

function newcomer(fields: Map<string, string>, fault: JsonValue | undefined) {
  return html`${field({ name: 'name', label: 'Your name', type: 'text', autocomplete: 'name', value: fields.get('name') ?? '', invalid: fault === 'name', autofocus: fault === undefined || fault === 'name' })}
  ${field({
    name: 'email',
    label: 'E-mail address',
    type: 'email',
    autocomplete: 'username',
    value: fields.get('email') ?? '',
    hint: 'You sign in with it. Nothing is ever sent to it.',
    invalid: fault === 'email',
    autofocus: fault === 'email',
  })}`
}
