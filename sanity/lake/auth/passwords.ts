import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { httpError } from '../errors.ts'
import { fieldError } from './field-error.ts'

/** OWASP's scrypt setting of 32 MiB: N=2^15, r=8, p=3. It is stored with each hash, so it can be raised later. */
const cost = { N: 2 ** 15, r: 8, p: 3 }

/** Each computation holds 32 MiB and one thread: more than these wait, and a long queue is refused. */
const atOnce = 2
const mayWait = 20

export const passwordRule = { min: 10, max: 256 } as const

/** @throws LakeError 400 in words for the person who chose the password. */
function assertGoodPassword(password: string, owner: { email: string | null; name: string }): void {
  const { min, max } = passwordRule
  if (password.length < min) {
    throw fieldError('password', `The password needs at least ${min} characters; it has ${password.length}.`)
  }
  if (password.length > max) throw fieldError('password', `The password is longer than ${max} characters.`)
  const plain = password.toLowerCase()
  const own = [owner.email ?? '', owner.email?.split('@')[0] ?? '', owner.name].map((part) => part.toLowerCase())
  if (own.includes(plain)) throw fieldError('password', 'The password must not be your name or e-mail address.')
  if (new Set(plain).size < 5 || /^(password|qwerty|letmein|welcome|administrator)?[0-9!.]*$/.test(plain)) {
    throw fieldError('password', 'This password is too easy to guess. Three or four unrelated words make a good one.')
  }
}

/**
 * `scrypt$N$r$p$salt$key`, salt and key in base64url.
 *
 * @throws LakeError 400 when `owner` should choose a better password.
 */
export async function hashPassword(password: string, owner: { email: string | null; name: string }): Promise<string> {
  assertGoodPassword(password, owner)
  const salt = randomBytes(16)
  const key = await derive(password, salt, 32, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * Compares in constant time. With no stored hash (unknown account, no password chosen yet) it takes as long and
 * answers false, so that the time does not tell which accounts exist.
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [scheme, N, r, p, salt = '', key = ''] = (stored ?? '').split('$')
  if (scheme !== 'scrypt') {
    await derive(password, Buffer.alloc(16), 32, cost)
    return false
  }
  const expected = Buffer.from(key, 'base64url')
  const actual = await derive(password, Buffer.from(salt, 'base64url'), expected.length, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(actual, expected)
}

let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer, length: number, options: typeof cost): Promise<Buffer> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) {
      throw httpError(429, 'Too Many Requests', 'Too many people are signing in at this moment.', {
        'retry-after': '5',
      })
    }
    // The one who leaves hands its place over, so `running` stays as it is.
    await new Promise<void>((turn) => waiting.push(turn))
  } else {
    running += 1
  }
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const maxmem = 128 * options.N * options.r * 2
      // NFKC: the same password typed on another keyboard or system gives the same bytes.
      scrypt(password.normalize('NFKC'), salt, length, { ...options, maxmem }, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
