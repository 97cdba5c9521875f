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
export function serializeJsonLd(node: object): string {
  const json = JSON.stringify(
    { '@context': 'https://schema.org', ...node },
    (_key, value: unknown) => value ?? undefined,
  )
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
}
