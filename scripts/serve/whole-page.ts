import type { ServerResponse } from 'node:http'

/**
 * Holds an HTML answer back until it is complete, hands it to `finish` (which may set headers, and may give another page
 * to send instead, or the bytes of it), then sends it whole.
 * Answers that are not HTML pass through as they come; `otherwise` is called once before their headers leave.
 */
export function holdWholePage(
  response: ServerResponse,
  finish: (html: string) => string | Uint8Array | void,
  otherwise: () => void = () => {},
): void {
  const chunks: Buffer[] = []
  const passOn = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  }
  let released = false
  const isHtml = () =>
    !released && !response.headersSent && String(response.getHeader('content-type') ?? '').startsWith('text/html')

  let passing = false
  const passes = () => {
    if (passing || released || response.headersSent) return
    passing = true
    otherwise()
  }

  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }

  response.flushHeaders = () => {
    if (isHtml()) return
    passes()
    passOn.flushHeaders()
  }
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1)
    response.statusCode = status
    for (const [name, value] of headerEntries(headers)) response.setHeader(name, value)
    if (isHtml()) return response
    passes()
    return passOn.writeHead(status)
  }
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!isHtml()) {
      passes()
      return Reflect.apply(passOn.write, response, [chunk, ...rest])
    }
    keep(chunk)
    callback(rest)?.()
    return true
  }
  response.end = (...given: unknown[]) => {
    if (!isHtml()) {
      passes()
      return Reflect.apply(passOn.end, response, given)
    }
    keep(given[0])
    const made = Buffer.concat(chunks)
    const body = finish(made.toString('utf8')) ?? made
    const html = typeof body === 'string' ? Buffer.from(body) : body
    // An answer to HEAD has no body, and says nothing of how long it would be: what was made has other bytes than is sent.
    if (response.statusCode === 304 || response.req.method === 'HEAD') response.removeHeader('content-length')
    else response.setHeader('content-length', html.byteLength)
    // Node's own end() writes the head through the method that is replaced above.
    released = true
    passOn.end(html, () => callback(given)?.())
    return response
  }
}

function callback(given: readonly unknown[]): (() => void) | undefined {
  const last = given.at(-1)
  return typeof last === 'function' ? () => void Reflect.apply(last, undefined, []) : undefined
}

function headerEntries(headers: unknown): [string, string | string[]][] {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return []
  return Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String) : String(value),
  ])
}
