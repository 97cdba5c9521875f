import { z } from 'zod'

/** What the lake sends over the socket of event streams: one JSON object a text frame, `id` names the stream. */
export const serverFrame = z.object({
  id: z.number(),
  /** First frame of a stream that the lake answered. */
  head: z.object({ status: z.number().int(), headers: z.record(z.string(), z.string()) }).optional(),
  /** The next piece of the body, decoded as text. */
  data: z.string().optional(),
  /** The body is complete. */
  end: z.boolean().optional(),
  /** The stream broke, or was never answered. */
  error: z.string().optional(),
})

export type ServerFrame = z.infer<typeof serverFrame>

/** What Studio sends over it. `url` is a path of the lake with its query. */
export type ClientFrame =
  | { id: number; open: { url: string; headers: Record<string, string> } }
  | { id: number; close: true }

/** Reads a frame; `null` for anything that is not one. */
export function readFrame(data: unknown): ServerFrame | null {
  if (typeof data !== 'string') return null
  try {
    return serverFrame.safeParse(JSON.parse(data)).data ?? null
  } catch {
    return null
  }
}
