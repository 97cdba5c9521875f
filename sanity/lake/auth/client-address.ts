import type { Context } from 'hono'
import { z } from 'zod'
import type { LakeEnv } from '../lake.ts'

const nodeBinding = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/**
 * The address that a request comes from, for throttling. The public front server connects from loopback and names the
 * visitor last in `X-Forwarded-For`; from anywhere else that header is only a claim and is ignored.
 */
export function clientAddress(c: Context<LakeEnv>): string {
  const binding = nodeBinding.safeParse(c.env)
  const peer = binding.success ? binding.data.incoming.socket.remoteAddress : 'unknown'
  const behindProxy = !binding.success || /^(127\.|::1$|::ffff:127\.)/.test(peer)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return behindProxy && forwarded ? forwarded.slice(0, 64) : peer
}
