import { createHash, randomBytes } from 'node:crypto'

/** A secret that cannot be guessed: 256 random bits as 43 characters of base64url. */
export function randomSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}

/**
 * What is stored in place of a secret. Looking a digest up in an index leaks no useful timing: an attacker who learns
 * a prefix of the digest is no nearer to the secret.
 */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** A short random id that may stand in documents and URLs, e.g. `u4fK2…`; letters and digits only. */
export function randomId(prefix: string): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'
  let id = prefix
  // 224 is the largest multiple of 56 below 256, so that every character is equally likely.
  while (id.length < prefix.length + 12) {
    for (const byte of randomBytes(16)) if (byte < 224 && id.length < prefix.length + 12) id += alphabet[byte % 56]
  }
  return id
}
