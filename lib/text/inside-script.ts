const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * JSON as it may stand in a `<script>` element that holds data. Whatever its strings hold, the element cannot be closed or
 * commented out from inside: every character that HTML gives a meaning is written as a JSON escape.
 */
export function insideScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
}
