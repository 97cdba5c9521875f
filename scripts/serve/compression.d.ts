declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean

  /** Express's compression as a plain node:http step; its own types demand Express. */
  function compression(options: {
    readonly filter: Filter
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void

  namespace compression {
    /** By the media type of the answer, as far as the list of media types knows it. */
    const filter: Filter
  }

  export default compression
}
