import { badRequest, httpError } from '../../errors.ts'

const maxBytes = 16_384

/**
 * The fields of a posted HTML form, each once.
 *
 * @throws LakeError 415 for another content type, 413 for a body above 16 KiB, 400 for a field that comes twice.
 */
export async function readForm(request: Request): Promise<Map<string, string>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') {
    throw httpError(415, 'Unsupported Media Type', 'The form must be sent as application/x-www-form-urlencoded.')
  }
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(await readText(request))) {
    if (fields.has(name)) throw badRequest(`The field "${name.slice(0, 80)}" was sent twice.`)
    fields.set(name, value)
  }
  return fields
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > maxBytes) throw httpError(413, 'Payload Too Large', `The form is larger than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
