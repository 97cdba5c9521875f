import { z } from 'zod'

const id = z.int().nonnegative()

/** What a client sends over `/v1/streams`: it opens logical streams under ids of its own, and closes them. */
const clientFrame = z.union([
  z.strictObject({
    id,
    open: z.strictObject({ url: z.string(), headers: z.record(z.string(), z.string()).default({}) }),
  }),
  z.strictObject({ id, close: z.literal(true) }),
])

export type ClientFrame = z.output<typeof clientFrame>

/** What it is sent: the head of the answer, chunks of its text, then its end or what went wrong. */
export type ServerFrame =
  | { readonly id: number; readonly head: { readonly status: number; readonly headers: Record<string, string> } }
  | { readonly id: number; readonly data: string }
  | { readonly id: number; readonly end: true }
  | { readonly id: number; readonly error: string }

/** Null for anything that is not a frame. */
export function parseFrame(text: string): ClientFrame | null {
  try {
    return clientFrame.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
