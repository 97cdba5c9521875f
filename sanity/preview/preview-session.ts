import { createHmac, timingSafeEqual } from 'node:crypto'

/** Name of the cookie that proves a preview was opened with a valid secret. */
export const previewCookieName = 'labwire-preview'

/** How long a preview stays open. */
export const previewLifetimeMs = 12 * 60 * 60 * 1000

/** A shorter key could be guessed, and counts as none. */
export const minKeyLength = 16

const valuePattern = /^v1\.(\d{1,15})\.([\w-]{43})$/

/**
 * A cookie value that is good until `expiresAt`: `v1.{expiry in ms}.{HMAC-SHA256, base64url}`. Next's own Draft Mode
 * cookie is one shared value for a whole build, so a preview needs this second one.
 *
 * @throws RangeError when the key is shorter than 16 characters
 */
export function signPreviewSession(expiresAt: number, key: string): string {
  if (key.length < minKeyLength) throw new RangeError(`The preview key needs at least ${minKeyLength} characters.`)
  return `v1.${expiresAt}.${authenticate(expiresAt, key).toString('base64url')}`
}

/**
 * When the preview was opened whose cookie this is, in ms; null when `value` was not signed with `key` or has expired.
 * Never throws; without a usable key it is always null.
 */
export function previewOpenedAt(value: string | undefined, key: string | undefined, now = Date.now()): number | null {
  if (!value || !key || key.length < minKeyLength) return null
  const [, expiry, signature] = valuePattern.exec(value) ?? []
  if (!expiry || !signature) return null
  const expiresAt = Number(expiry)
  const given = Buffer.from(signature, 'base64url')
  const expected = authenticate(expiresAt, key)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const openedAt = expiresAt - previewLifetimeMs
  return expiresAt > now && openedAt <= now ? openedAt : null
}

function authenticate(expiresAt: number, key: string): Buffer {
  return createHmac('sha256', key).update(`labwire-preview:v1:${expiresAt}`).digest()
}
