const loopback = /^(127\.|::1$|::ffff:127\.|localhost$)/i

/** Whether an address is of this machine. */
export function isLoopback(address: string): boolean {
  return loopback.test(address)
}

/**
 * Whom proxies on this machine say that they serve: they note it at the end of `X-Forwarded-For`. Null for a program on
 * this machine. Only to be asked where the connection itself came from loopback; from elsewhere the header is a claim.
 */
export function forwardedAddress(headers: Headers): string | null {
  const noted = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim())
  return noted.findLast((address) => address !== '' && !isLoopback(address))?.slice(0, 64) ?? null
}
