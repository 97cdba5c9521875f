import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { everythingTag, expiredHeader, typeTag } from '#sanity/expired-tags.ts'
import { noteChange } from '#sanity/redirects/just-moved.ts'

const maxBytes = 256 * 1024
const maxAgeMs = 5 * 60 * 1000

const changed = z.object({ _type: z.string().min(1) })

/** What the embedded lake sends for a transaction, what a hosted webhook sends for a document, or "everything". */
const announcement = z.union([z.object({ documents: z.array(changed) }), z.object({ all: z.literal(true) }), changed])

/**
 * The lake's webhook: expires what was made from documents of the types that changed. Signed with
 * SANITY_REVALIDATE_SECRET in Sanity's scheme (header `sanity-webhook-signature: t=…,v1=…`), not older than 5 minutes.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env['SANITY_REVALIDATE_SECRET']
  if (!secret) return refuse(503, 'SANITY_REVALIDATE_SECRET is not set, so no webhook can be trusted.')
  const body = await readCapped(request)
  if (body === null) return refuse(413, `The body is larger than ${maxBytes} bytes.`)
  const signature = request.headers.get(SIGNATURE_HEADER_NAME) ?? ''
  if (!isFresh(signature)) return refuse(401, 'The signature is missing, or older than five minutes.')
  if (!(await isValidSignature(body, signature, secret))) return refuse(401, 'The signature does not fit the body.')
  const parsed = announcement.safeParse(parseJson(body))
  if (!parsed.success) return refuse(400, 'The body must be {"documents":[{"_type":…}]}, {"_type":…} or {"all":true}.')
  if (!isRepetition(request)) noteChange()
  const tags = tagsOf(parsed.data)
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return Response.json({ expired: tags }, { headers: { [expiredHeader]: tags.join(' ') } })
}

/** Whether this only says again what was said (`revalidateSite`). */
function isRepetition({ url }: Request): boolean {
  return new URL(url).searchParams.has('again')
}

function tagsOf(body: z.infer<typeof announcement>): string[] {
  if ('all' in body) return [everythingTag]
  const documents = 'documents' in body ? body.documents : [body]
  return [...new Set(documents.map((document) => typeTag(document._type)))]
}

function isFresh(signature: string): boolean {
  const sent = Number(/(?:^|,)\s*t=(\d+)/.exec(signature)?.[1])
  return Number.isFinite(sent) && Math.abs(Date.now() - sent) <= maxAgeMs
}

async function readCapped(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status })
}
