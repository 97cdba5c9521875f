import type { Step } from './origin.ts'

const escapes: Record<string, string> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

const escaped = (text: string) => text.replaceAll(/[\f\n\r\t'\\]/g, (mark) => escapes[mark] ?? mark)

/** A field as it stands in a path of a source map, e.g. `['title']`. */
export function fieldStep(name: string): string {
  return `['${escaped(name)}']`
}

/** A path into a document. With `byKey`, array items that have a `_key` are named by it, which survives reordering. */
export function sourcePath(path: readonly Step[], byKey: boolean): string {
  return `$${path.map((step) => (typeof step === 'string' ? fieldStep(step) : itemStep(step, byKey))).join('')}`
}

function itemStep({ index, key }: { index: number; key: string | null }, byKey: boolean): string {
  return byKey && key !== null ? `[?(@._key=='${escaped(key)}')]` : `[${index}]`
}
