import type { ServerResponse } from 'node:http'

/**
 * Holds an HTML answer back until it is complete, hands it to `finish` (which may set headers, and may give another page
 * to send instead), then sends it whole.
 * Answers that are not HTML pass through as they come; `notModified` is called before a 304 leaves.
 */
export function holdWholePage(
  response: ServerResponse,
  finish: (html: string) => string | void,
  notModified: () => void = () => {},
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

  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }

  response.flushHeaders = () => {
    if (!isHtml()) passOn.flushHeaders()
  }
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1)
    response.statusCode = status
    for (const [name, value] of headerEntries(headers)) response.setHeader(name, value)
    return isHtml() ? response : passOn.writeHead(status)
  }
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!isHtml()) return Reflect.apply(passOn.write, response, [chunk, ...rest])
    keep(chunk)
    callback(rest)?.()
    return true
  }
  response.end = (...given: unknown[]) => {
    if (!isHtml()) {
      if (response.statusCode === 304 && !response.headersSent) notModified()
      return Reflect.apply(passOn.end, response, given)
    }
    keep(given[0])
    const made = Buffer.concat(chunks)
    const html = Buffer.from(finish(made.toString('utf8')) ?? made)
    response.setHeader('content-length', html.byteLength)
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
