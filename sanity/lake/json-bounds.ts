import type { JsonValue } from './document.ts'

/** Deeper than any document (20 levels) in any envelope; what recurses over a body can rely on it. */
export const maximumNesting = 64

/**
 * What makes a text of JSON unfit to be taken in, in words that end with the place; null when nothing does. Text that
 * is no JSON at all is left to the parser.
 */
export function nestingFault(text: string): string | null {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at)
    else if (code === openBracket || code === openBrace) {
      depth += 1
      if (depth > maximumNesting) return `is nested deeper than ${maximumNesting} levels at character ${at + 1}`
    } else if (code === closeBracket || code === closeBrace) depth -= 1
  }
  return null
}

const [quote, backslash] = [0x22, 0x5c]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === backslash) at += 1
  }
  return text.length
}

/** Text that could hold what `valueFault` looks for: most has none of it, and is not walked through. */
const suspicious = /__proto__|\\u00[57]|[eE]\+?\d{3}|\d{300}/

/**
 * Values that JSON can write and a document cannot hold: a number beyond what is stored (it would come back as null),
 * and the key `__proto__`, which is no attribute in JavaScript. Null when there is neither.
 */
export function valueFault(text: string, value: JsonValue): string | null {
  return suspicious.test(text) ? faultIn(value, '') : null
}

function faultIn(value: JsonValue, path: string): string | null {
  if (typeof value === 'number' && !Number.isFinite(value))
    return `has a number that is too large at ${path || 'its root'}`
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    const inside = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key
    if (key === '__proto__') return `has an attribute that cannot be stored at ${inside}`
    const fault = faultIn(item, inside)
    if (fault) return fault
  }
  return null
}
