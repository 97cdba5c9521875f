import { badRequest, httpError } from '../../errors.ts'
import { requestBytes } from '../../request-bytes.ts'

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
  for (const [name, value] of new URLSearchParams(
    (await requestBytes(request, maxBytes, 'The form')).toString('utf8'),
  )) {
    if (fields.has(name)) throw badRequest(`The field "${name.slice(0, 80)}" was sent twice.`)
    fields.set(name, value)
  }
  return fields
}
