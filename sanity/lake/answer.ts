import { httpError, LakeError } from './errors.ts'
import { writeFault } from './store/write-fault.ts'

/** What a caller is told of a fault: the words of one that was foreseen, and nothing of the insides of any other. */
export function answerFault(error: unknown): Response {
  const known = error instanceof LakeError ? error : (lengthFault(error) ?? writeFault(error))
  if (known) {
    // The caller is told; whoever looks after the machine must know as well.
    if (known.status >= 500) console.error(`${known.status}: ${known.message}`)
    return Response.json(known.body, { status: known.status, headers: known.headers })
  }
  console.error('Internal error:', error)
  const body = {
    statusCode: 500,
    error: 'Internal Server Error',
    message: 'The lake could not answer; its log says why.',
  }
  return Response.json(body, { status: 500 })
}

/** An answer that is longer than any text can be. */
function lengthFault(error: unknown): LakeError | null {
  const isTooLong = error instanceof RangeError && error.message === 'Invalid string length'
  return isTooLong
    ? httpError(422, 'Unprocessable Entity', 'The answer would be too long: ask for less at a time.')
    : null
}

/** The answer with `headers`, and those that every answer has. */
export function withHeaders(response: Response, headers: Record<string, string>): Response {
  const answer = changeable(response)
  for (const [name, value] of Object.entries(headers)) {
    // An answer may vary by something else already, such as an image by Accept.
    if (name === 'vary') answer.headers.append(name, value)
    else answer.headers.set(name, value)
  }
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'private, no-store')
  return answer
}

/** A response that others made may have headers that cannot be changed: then they go onto a copy. */
function changeable(response: Response): Response {
  try {
    response.headers.set('x-content-type-options', 'nosniff')
    return response
  } catch {
    const copy = new Response(response.body, response)
    copy.headers.set('x-content-type-options', 'nosniff')
    return copy
  }
}
