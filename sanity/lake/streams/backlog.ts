/** Chunks that wait for a reader. Those of one event are shared by all who are told of it. */
export interface Backlog {
  push(chunk: Uint8Array): void
  shift(): Uint8Array | undefined
  clear(): void
  /** True when the reader is so far behind that it is cheaper to let it go: it can resume. */
  readonly isTooLong: boolean
}

/** Bytes that may wait for one reader. One event is never too much, however large its document. */
const maxBytes = 8 * 1024 * 1024

/** Bytes that may wait for all readers together; a reader that adds to more than this is let go. */
const maxBytesOfAll = 256 * 1024 * 1024
let bytesOfAll = 0

export function openBacklog(): Backlog {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const count = (change: number) => {
    bytes += change
    bytesOfAll += change
  }
  return {
    push(chunk) {
      chunks.push(chunk)
      count(chunk.byteLength)
    },
    shift() {
      const chunk = chunks.shift()
      if (chunk) count(-chunk.byteLength)
      return chunk
    },
    clear() {
      chunks.length = 0
      count(-bytes)
    },
    get isTooLong() {
      return chunks.length > 1 && (bytes > maxBytes || bytesOfAll > maxBytesOfAll)
    },
  }
}
