import { request as askHttp, type ClientRequest } from 'node:http'
import { request as askHttps } from 'node:https'

/**
 * Posts to one address over a connection that was opened before there was something to say: what is posted leaves in the
 * same moment, however much else this process has to do then.
 */
export class ReadyPost {
  readonly #url: string
  #ready: ClientRequest | null = null

  constructor(url: string) {
    this.#url = url
  }

  /** Connects, for the next post. The other side gives such a connection up after a minute or so. */
  prepare(): void {
    if (this.#ready) return
    const request = this.#open()
    const forget = () => {
      if (this.#ready === request) this.#ready = null
    }
    request.on('error', forget).on('close', forget)
    this.#ready = request
  }

  /**
   * @returns the status of the answer
   * @throws Error when there is none; what `signal` was aborted with, once it is
   */
  async post(headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<number> {
    const ready = this.#ready
    this.#ready = null
    if (!ready) return send(this.#open(), headers, body, signal)
    try {
      return await send(ready, headers, body, signal)
    } catch {
      // The other side may have given the connection up just then.
      return send(this.#open(), headers, body, signal)
    }
  }

  close(): void {
    this.#ready?.destroy()
  }

  #open(): ClientRequest {
    const ask = this.#url.startsWith('https:') ? askHttps : askHttp
    return ask(this.#url, { method: 'POST', agent: false })
  }
}

function send(
  request: ClientRequest,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const cut = () => request.destroy(signal.reason)
  request.on('error', reject).on('response', (response) => {
    response.resume()
    resolve(response.statusCode ?? 0)
  })
  if (signal.aborted) cut()
  else signal.addEventListener('abort', cut, { once: true })
  for (const [name, value] of Object.entries(headers)) request.setHeader(name, value)
  request.end(body)
  return promise.finally(() => signal.removeEventListener('abort', cut))
}
