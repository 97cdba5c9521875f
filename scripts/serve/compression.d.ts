declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** Express's compression as a plain node:http step; its own types demand Express. */
  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
