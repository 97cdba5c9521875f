/** How `after` is made from `before`: bytes of UTF-8 kept at the front, new text, bytes kept at the end. */
export interface StringSlices {
  /** Length in bytes of the common start. */
  readonly prefix: number
  /** Byte range of `before` that is also the end of `after`; always reaches to the end of `before`. */
  readonly suffix: { readonly start: number; readonly end: number }
  readonly middle: string
}

export function stringSlices(before: string, after: string): StringSlices {
  const prefix = commonPrefix(before, after)
  const suffix = commonSuffix(before, after, prefix)
  const end = Buffer.byteLength(before)
  return {
    prefix: Buffer.byteLength(before.slice(0, prefix)),
    suffix: { start: end - Buffer.byteLength(before.slice(before.length - suffix)), end },
    middle: after.slice(prefix, after.length - suffix),
  }
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return splitsPair(a, length) || splitsPair(b, length) ? length - 1 : length
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1
  return splitsPair(a, a.length - length) || splitsPair(b, b.length - length) ? length - 1 : length
}

/** True when `at` lies between the two halves of a surrogate pair: a cut there would not be valid UTF-8. */
function splitsPair(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1)
  const right = text.charCodeAt(at)
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff
}
