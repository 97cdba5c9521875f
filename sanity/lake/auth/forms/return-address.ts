import { badRequest } from '../../errors.ts'
import type { LakeConfig } from '../../lake.ts'

/**
 * Where the browser goes after signing in: `origin` as Studio sends it (an address, not only an origin), or Studio's
 * own address when there is none. Only our own origins are allowed, or the form would hand sessions to strangers.
 *
 * @throws LakeError 400 naming the address that was refused.
 */
export function returnAddress(config: LakeConfig, origin: string | undefined): URL {
  const [home] = config.publicOrigins
  if (home === undefined)
    throw badRequest('This lake was started without --public-origin, so nobody can sign in to it.')
  if (origin === undefined || origin === '') return new URL('/studio', home)
  const target = URL.parse(origin)
  const known = target !== null && config.publicOrigins.includes(target.origin)
  if (!known || target.username !== '' || target.password !== '') {
    throw badRequest(
      `"${origin.slice(0, 200)}" is not an address of this site, so nobody is sent there after signing in.`,
    )
  }
  target.hash = ''
  return target
}

/** The address with the one-time code in its fragment: fragments reach no server and no log. */
export function withCode(address: URL, code: string): string {
  const target = new URL(address)
  target.hash = `sid=${code}`
  return target.href
}
