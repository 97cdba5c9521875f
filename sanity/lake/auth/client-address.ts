import { z } from 'zod'
import { forwardedAddress, isLoopback } from '#lib/http/forwarded-address.ts'

const nodeBinding = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/**
 * The address that a request comes from, for throttling; null for a program on this machine. Proxies on this machine
 * (the public front server, one that ends TLS) connect from loopback and note whom they serve at the end of
 * `X-Forwarded-For`; from anywhere else that header is only a claim and is ignored.
 *
 * @param binding what the HTTP server says about the connection
 */
export function clientAddress(binding: unknown, headers: Headers): string | null {
  const parsed = nodeBinding.safeParse(binding)
  const peer = parsed.success ? parsed.data.incoming.socket.remoteAddress : '127.0.0.1'
  return isLoopback(peer) ? forwardedAddress(headers) : peer
}
