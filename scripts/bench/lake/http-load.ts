import { connect, type Socket } from 'node:net'

const connections = 8
const endOfHead = Buffer.from('\r\n\r\n')

/**
 * Requests per second that a server answers over eight kept-alive connections, each asking for the next path
 * as soon as it has its answer. The requests are bytes made beforehand and the answers are only counted, so that the
 * load takes little of the machine from the server. Each path is asked for once, and the measurement ends with the last
 * of them; with `again`, they are gone through for as long as there is time.
 *
 * @throws Error when an answer is not 200
 */
export async function requestsPerSecond(
  origin: string,
  paths: readonly string[],
  { seconds, again = false }: { readonly seconds: number; readonly again?: boolean },
): Promise<number> {
  const { hostname, port, host } = new URL(origin)
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`))
  const begun = performance.now()
  const end = begun + seconds * 1_000
  const counts = await Promise.all(
    Array.from({ length: connections }, (_, first) => {
      const request = (turn: number) => {
        const place = first + turn * connections
        return requests[again ? place % requests.length : place] ?? null
      }
      return countAnswers(Number(port), hostname, request, end)
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - begun) / 1_000)
}

function countAnswers(
  port: number,
  hostname: string,
  request: (turn: number) => Buffer | null,
  end: number,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const socket: Socket = connect(port, hostname)
  let answered = 0
  let pending: Buffer = Buffer.alloc(0)
  const ask = () => {
    const next = performance.now() < end ? request(answered) : null
    if (next) socket.write(next)
    else {
      socket.destroy()
      resolve(answered)
    }
  }
  socket.setNoDelay(true).on('connect', ask).on('error', reject)
  socket.on('data', (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    const length = answerLength(pending)
    if (length === null || pending.length < length) return
    if (pending.toString('latin1', 9, 12) !== '200') reject(new Error(pending.toString('utf8', 0, 500)))
    pending = Buffer.alloc(0)
    answered += 1
    ask()
  })
  return promise
}

/** Bytes of the answer at the beginning of `bytes`, as far as its head is there; null before. */
function answerLength(bytes: Buffer): number | null {
  const head = bytes.indexOf(endOfHead)
  if (head < 0) return null
  const length = /content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, head))?.[1]
  if (length === undefined) throw new Error('The answer does not tell its length.')
  return head + endOfHead.length + Number(length)
}
