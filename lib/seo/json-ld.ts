/** What a JSON-LD value may be; `undefined` and `null` properties are left out of the page. */
export type JsonLdValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly JsonLdValue[]
  | { readonly [property: string]: JsonLdValue }

export interface JsonLdNode {
  readonly '@type': string | readonly string[]
  readonly [property: string]: JsonLdValue
}

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * Text of a `<script type="application/ld+json">`. Whatever the strings hold, the script element cannot be closed or
 * commented out from inside: every character that HTML gives a meaning is written as a JSON escape.
 */
export function serializeJsonLd(node: JsonLdNode): string {
  const json = JSON.stringify(
    { '@context': 'https://schema.org', ...node },
    (_key, value: unknown) => value ?? undefined,
  )
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
}
