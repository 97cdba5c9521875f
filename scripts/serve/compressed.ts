import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Coding = 'br' | 'gzip'

/** Quick enough to wait for; the best that there is takes a tenth of a second for a page. */
const quick = 4
const best = 11

const compress = promisify(brotliCompress)

/** Texts become smaller one after the other: the threads that do it read files, and ask for names, for everybody. */
let improvements: Promise<void> = Promise.resolve()

/** The best coding that a client says it takes, by its `Accept-Encoding`; null for none. */
export function codingFor(accepted: string | string[] | undefined): Coding | null {
  const offered = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  if (offered.includes('br')) return 'br'
  return offered.includes('gzip') ? 'gzip' : null
}

/** The `Vary` of an answer whose coding hangs on the request. */
export function varyByCoding(before: number | string | string[] | undefined): string {
  const named = [before ?? []].flat().join(', ')
  if (/accept-encoding/i.test(named)) return named
  return named === '' ? 'Accept-Encoding' : `${named}, Accept-Encoding`
}

/** One text in the codings that clients asked for: made when first wanted, and made again, smaller, when wanted again. */
export class CompressedText {
  readonly #text: Buffer
  readonly #coded = new Map<Coding, Buffer>()
  #wanted = 0

  constructor(text: string) {
    this.#text = Buffer.from(text)
  }

  /** Bytes that it takes in memory, at most. */
  get size(): number {
    return this.#text.byteLength * 2
  }

  in(coding: Coding | null): Buffer {
    if (!coding) return this.#text
    const before = this.#coded.get(coding)
    if (before) {
      if (coding === 'br') this.#improve()
      return before
    }
    const coded = coding === 'br' ? brotliCompressSync(this.#text, brotli(quick)) : gzipSync(this.#text)
    this.#coded.set(coding, coded)
    return coded
  }

  /** In the background, once: most pages of a large site are not asked for again. */
  #improve(): void {
    this.#wanted += 1
    if (this.#wanted !== 1) return
    improvements = improvements
      .then(() => compress(this.#text, brotli(best)))
      .then(
        (coded) => void this.#coded.set('br', coded),
        () => {},
      )
  }
}

function brotli(quality: number) {
  return {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: quality },
  }
}
