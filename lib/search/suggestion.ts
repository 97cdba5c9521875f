/** One line that is offered while a visitor types. */
export interface Suggestion {
  readonly title: string
  readonly path: string
  /** What kind of thing it is, in words. */
  readonly kind: string
}

export interface SuggestionAnswer {
  readonly suggestions: readonly Suggestion[]
  /** How many there are, in words; empty where nothing was asked. */
  readonly said: string
}

/** Reads the server's answer; whatever does not look like one is an answer without suggestions. Small, for browsers. */
export function readSuggestions(answer: unknown): SuggestionAnswer {
  if (!isRecord(answer) || !Array.isArray(answer['suggestions'])) return { suggestions: [], said: '' }
  const said = answer['said']
  return {
    said: typeof said === 'string' ? said : '',
    suggestions: answer['suggestions'].flatMap((suggestion: unknown) => {
      if (!isRecord(suggestion)) return []
      const { title, path, kind } = suggestion
      if (typeof title !== 'string' || typeof path !== 'string' || typeof kind !== 'string') return []
      return /^\/(?![/\\])/.test(path) ? [{ title, path, kind }] : []
    }),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
