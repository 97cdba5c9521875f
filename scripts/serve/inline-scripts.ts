import { createHash } from 'node:crypto'

/** Next's own inline scripts, by their strict form: whatever does not fit exactly is not allowed to run. */
const nextForms: readonly ((code: string) => boolean)[] = [
  (code) => code === '(self.__next_f=self.__next_f||[]).push([0])',
  (code) => isCallWithJson(code, 'self.__next_f.push(', ')'),
  (code) => isCallWithJson(code, '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(', ');'),
  (code) => /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/.test(code),
]

function isCallWithJson(code: string, before: string, after: string): boolean {
  if (!code.startsWith(before) || !code.endsWith(after)) return false
  try {
    JSON.parse(code.slice(before.length, code.length - after.length))
    return true
  } catch {
    return false
  }
}

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi

/**
 * The `'sha256-…'` sources of the inline scripts of a page that may run: Next's, and those of `ours` letter by letter.
 * Anything else in the page stays without a hash, so the browser refuses it: hashing whatever is there would bless
 * an injected script.
 */
export function allowedScriptHashes(html: string, ours: readonly string[]): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', code = ''] of html.matchAll(scriptElement)) {
    if (/\ssrc\s*=/i.test(attributes) || /\stype\s*=\s*["']?application\/(ld\+)?json/i.test(attributes)) continue
    if (ours.includes(code) || nextForms.some((fits) => fits(code))) hashes.add(hashSource(code))
  }
  return [...hashes]
}

/** A script's Content-Security-Policy source: `'sha256-<base64>'` of its UTF-8 bytes. */
export function hashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`
}
