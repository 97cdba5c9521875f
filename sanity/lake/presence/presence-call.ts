import { z } from 'zod'

const session = z.string().min(1).max(128)
const call = <Method extends string, Params extends z.ZodType>(method: Method, params: Params) =>
  z.object({ method: z.literal(method), params })

const presenceCall = z.discriminatedUnion('method', [
  call('authorization', z.object({ authorization: z.string() })),
  call('presence_subscribe', z.unknown()),
  call('presence_unsubscribe', z.object({ subscriptionId: z.string() })),
  call('presence_rollcall', z.object({ session })),
  call(
    'presence_announce',
    z.object({ data: z.object({ sessionId: session, locations: z.array(z.json()).max(100) }) }),
  ),
  call('presence_disconnect', z.object({ session })),
])
export type PresenceCall = z.output<typeof presenceCall>

const callId = z.union([z.string().max(128), z.number(), z.null()]).default(null)
export type CallId = z.output<typeof callId>

const envelope = z.object({ jsonrpc: z.literal('2.0'), method: z.string(), params: z.unknown().optional(), id: callId })

/** Codes of JSON-RPC 2.0, and the one that @sanity/bifur-client adds for callers who are not signed in. */
export const rpcCodes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  unauthorized: 4001,
} as const

export interface RpcFault {
  readonly code: number
  readonly message: string
}

/** @returns the call, or the fault to answer with. */
export function parseCall(text: string): { id: CallId; call: PresenceCall } | { id: CallId; fault: RpcFault } {
  const json = parseJson(text)
  if (json === undefined) return { id: null, fault: { code: rpcCodes.parseError, message: 'The message is not JSON.' } }
  const message = envelope.safeParse(json).data
  if (!message)
    return { id: null, fault: { code: rpcCodes.invalidRequest, message: 'The message is no JSON-RPC 2.0 request.' } }
  const { id, method, params } = message
  const parsed = presenceCall.safeParse({ method, params })
  if (parsed.success) return { id, call: parsed.data }
  const unknown = parsed.error.issues.some((issue) => issue.code === 'invalid_union')
  return unknown
    ? { id, fault: { code: rpcCodes.methodNotFound, message: `There is no method "${method.slice(0, 80)}".` } }
    : { id, fault: { code: rpcCodes.invalidParams, message: `The params of ${method} do not fit.` } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
