import { consentLifetimeDays, isPurpose, type Purpose } from './policy.ts'

export const consentCookieName = 'labwire-consent'

/** A longer value was not written by this site. */
const longestConsentCookie = 128

/** A choice as the cookie holds it. */
export interface StoredChoice {
  /** Version of the policy that the visitor was shown. */
  readonly version: number
  /** Milliseconds since 1970, to the second. */
  readonly decidedAt: number
  /** Everything that the visitor was asked about. */
  readonly asked: readonly Purpose[]
  /** What of it the visitor agreed to. */
  readonly granted: readonly Purpose[]
}

/**
 * Writes a choice as a cookie value that needs no escaping, e.g. `1.3.1763843174.analytics:1.media:0`: the format's
 * number, the policy's version, seconds since 1970, and each purpose with its answer.
 */
export function encodeChoice(choice: StoredChoice): string {
  const granted = new Set(choice.granted)
  const answers = choice.asked.map((purpose) => `${purpose}:${granted.has(purpose) ? 1 : 0}`)
  return ['1', choice.version, Math.floor(choice.decidedAt / 1000), ...answers].join('.')
}

/** Reads a cookie value; `null` for anything that `encodeChoice` would not have written. */
export function decodeChoice(value: string): StoredChoice | null {
  const parts = /^1\.([1-9]\d{0,5})\.([1-9]\d{9})((?:\.[a-z]{1,16}:[01])+)$/.exec(value)
  if (!parts || value.length > longestConsentCookie) return null
  const [, version = '', seconds = '', list = ''] = parts
  const answers = list
    .slice(1)
    .split('.')
    .map((answer) => answer.split(':'))
  const names = answers.map(([name = '']) => name)
  if (new Set(names).size < names.length) return null
  return {
    version: Number(version),
    decidedAt: Number(seconds) * 1000,
    asked: names.filter(isPurpose),
    granted: answers.flatMap(([name = '', answer]) => (answer === '1' && isPurpose(name) ? [name] : [])),
  }
}

/**
 * Finds the choice in a cookie header or in `document.cookie`. Two cookies of the name mean that one of them came from
 * somewhere else (a neighbouring subdomain, say): neither is believed.
 */
export function choiceAmong(cookies: string): StoredChoice | null {
  const prefix = `${consentCookieName}=`
  const found = cookies.split('; ').filter((cookie) => cookie.startsWith(prefix))
  const [only] = found
  return only !== undefined && found.length === 1 ? decodeChoice(only.slice(prefix.length)) : null
}

/** The cookie with its attributes, as a `Set-Cookie` header and `document.cookie` both take it. */
export function consentCookie(choice: StoredChoice, secure: boolean): string {
  const lifetime = consentLifetimeDays * 24 * 60 * 60
  const attributes = `Path=/; Max-Age=${lifetime}; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${consentCookieName}=${encodeChoice(choice)}; ${attributes}`
}
