import { badRequest, httpError } from './errors.ts'

/**
 * Reads the body of a request into memory. `what` is what a refusal calls it: "The upload".
 *
 * @throws LakeError 413 as soon as it is known to be longer than `limit` bytes, 400 when its sender is gone before its end
 */
export async function requestBytes(
  request: Pick<Request, 'headers' | 'body'>,
  limit: number,
  what: string,
): Promise<Buffer> {
  const tooLarge = () => httpError(413, 'Payload Too Large', `${what} is larger than ${limit} bytes`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of request.body ?? []) {
      length += part.byteLength
      if (length > limit) break
      parts.push(part)
    }
  } catch {
    throw badRequest(`${what} did not come in whole: the connection ended after ${length} bytes`)
  }
  if (length > limit) throw tooLarge()
  return Buffer.concat(parts, length)
}
