import type { WebSocket } from 'ws'
import { identify } from '../auth/identify.ts'
import { randomId } from '../auth/secrets.ts'
import { LakeError } from '../errors.ts'
import type { Lake } from '../lake.ts'
import { messageText } from '../streams/message-text.ts'
import { parseCall, rpcCodes, type PresenceCall, type RpcFault } from './presence-call.ts'
import type { PresenceRoom } from './presence-room.ts'

/** Studio announces itself every half minute and on each move; this many messages in a second is no Studio. */
const maxPerSecond = 100
const maxSubscriptions = 10
/** Bytes that may wait for a peer who does not read. */
const maxBacklog = 1024 * 1024

type Answer = { readonly result: true | string } | { readonly error: RpcFault }

/**
 * Presence in one dataset, as @sanity/bifur-client speaks it: JSON-RPC 2.0 over a WebSocket, authorized by a first
 * call or by the session cookie of the handshake.
 */
export class PresenceSocket {
  readonly #ws: WebSocket
  readonly #lake: Lake
  readonly #room: PresenceRoom
  readonly #subscriptions = new Map<string, () => void>()
  /** The request that says who the caller is. Asked each time, so that a session that ends ends here too. */
  #proof: Request
  /** Whoever was let in; null before that. */
  #user: string | null = null
  #second = 0
  #messages = 0

  constructor(ws: WebSocket, lake: Lake, room: PresenceRoom, upgrade: Request) {
    this.#ws = ws
    this.#lake = lake
    this.#room = room
    this.#proof = upgrade
    ws.on('message', (data) => this.#receive(messageText(data)))
    ws.on('close', () => {
      for (const unsubscribe of this.#subscriptions.values()) unsubscribe()
      room.leave(ws)
    })
  }

  /** Shows the peer that the connection lives, or ends it when the session behind it has ended. */
  beat(): void {
    const caller = this.#callerOf(this.#proof)
    // Behind a cookie that no longer holds there is nobody, which is no fault.
    const isAway = this.#user !== null && caller !== this.#user
    if (caller instanceof LakeError || isAway) this.#ws.close(rpcCodes.unauthorized, 'The session has ended.')
    else this.#ws.send('♥')
  }

  #receive(text: string): void {
    const second = Math.floor(Date.now() / 1000)
    this.#messages = second === this.#second ? this.#messages + 1 : 1
    this.#second = second
    if (this.#messages > maxPerSecond) return this.#ws.close(1008, 'Too many messages.')
    const parsed = parseCall(text)
    this.#send({ id: parsed.id, ...('fault' in parsed ? { error: parsed.fault } : this.#answer(parsed.call)) })
  }

  #answer(call: PresenceCall): Answer {
    if (call.method === 'authorization') {
      const proof = new Request(this.#proof.url, { headers: { authorization: printable(call.params.authorization) } })
      const caller = this.#callerOf(proof)
      if (caller instanceof LakeError) return unauthorized(caller.message)
      this.#proof = proof
      this.#user = caller
      return { result: true }
    }
    const caller = this.#callerOf(this.#proof)
    if (caller instanceof LakeError) return unauthorized(caller.message)
    if (caller === null) return unauthorized('Sign in first.')
    this.#user = caller
    return this.#carryOut(call, caller)
  }

  #carryOut(call: Exclude<PresenceCall, { method: 'authorization' }>, userId: string): Answer {
    let done = true
    switch (call.method) {
      case 'presence_subscribe':
        return this.#subscribe()
      case 'presence_unsubscribe':
        this.#subscriptions.get(call.params.subscriptionId)?.()
        this.#subscriptions.delete(call.params.subscriptionId)
        break
      case 'presence_rollcall':
        this.#room.rollCall(userId, call.params.session)
        break
      case 'presence_announce': {
        const { sessionId, locations } = call.params.data
        done = this.#room.announce(this.#ws, userId, sessionId, locations)
        break
      }
      case 'presence_disconnect':
        done = this.#room.disconnect(userId, call.params.session)
        break
    }
    return done ? { result: true } : foreignSession
  }

  #subscribe(): Answer {
    if (this.#subscriptions.size >= maxSubscriptions) {
      return { error: { code: rpcCodes.invalidRequest, message: 'Too many subscriptions on one socket.' } }
    }
    const subscription = randomId('p')
    const unsubscribe = this.#room.subscribe((result) =>
      this.#send({ method: 'presence_subscription', params: { subscription, result } }),
    )
    this.#subscriptions.set(subscription, unsubscribe)
    return { result: subscription }
  }

  /** The user's id, null for nobody, or the fault of a token that no longer holds. */
  #callerOf(proof: Request): string | null | LakeError {
    try {
      return identify(this.#lake, proof).id
    } catch (error) {
      if (error instanceof LakeError) return error
      throw error
    }
  }

  #send(message: object): void {
    if (this.#ws.bufferedAmount > maxBacklog) this.#ws.terminate()
    else this.#ws.send(JSON.stringify({ jsonrpc: '2.0', ...message }))
  }
}

const foreignSession: Answer = { error: { code: rpcCodes.invalidParams, message: 'This session is somebody else’s.' } }

function unauthorized(message: string): Answer {
  return { error: { code: rpcCodes.unauthorized, message } }
}

/** Header values hold no line breaks and no characters beyond Latin-1; a token has neither. */
function printable(value: string): string {
  return value.replaceAll(/[^\x20-\x7e]/g, '')
}
