import { badRequest } from '../../errors.ts'
import type { LakeConfig } from '../../lake.ts'

const studioPath = /^\/studio(\/|$)/

/**
 * Where the browser goes after signing in: `origin` as Studio sends it (an address, not only an origin), or Studio's
 * own address when there is none. Only Studio on our own origins is allowed: the address is given a code that signs
 * in, which neither a stranger nor a script on a public page shall see.
 *
 * @throws LakeError 400 naming the address that was refused.
 */
export function returnAddress(config: LakeConfig, origin: string | undefined): URL {
  const [home] = config.publicOrigins
  if (home === undefined)
    throw badRequest('This lake was started without --public-origin, so nobody can sign in to it.')
  if (origin === undefined || origin === '') return new URL('/studio', home)
  const target = URL.parse(origin)
  // The origin of a blob: address is that of its maker; it would pass for our own.
  const known = target !== null && /^https?:$/.test(target.protocol) && config.publicOrigins.includes(target.origin)
  if (!known || target.username !== '' || target.password !== '' || !studioPath.test(target.pathname)) {
    throw badRequest(
      `"${origin.slice(0, 200)}" is not an address of this site’s Studio, so nobody is sent there after signing in.`,
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
