import { useCallback, useEffect, useRef, useState } from 'react'
import { readSuggestions, type Suggestion } from '#lib/search/suggestion.ts'

/** How long typing must rest before the server is asked. */
const restMs = 120

interface Suggestions {
  readonly suggestions: readonly Suggestion[]
  /** How many there are, in words, for screen readers. */
  readonly said: string
  /** Asks for suggestions; an empty text only lets the server make its index ready. */
  readonly ask: (text: string) => void
  readonly close: () => void
}

/** Suggestions of the server while a visitor types. An answer to an older text is thrown away, and its request ended. */
export function useSuggestions(onChange: () => void): Suggestions {
  const [answer, setAnswer] = useState<{ suggestions: readonly Suggestion[]; said: string }>(nothing)
  const running = useRef<AbortController>(null)
  const stop = () => running.current?.abort()
  useEffect(() => () => running.current?.abort(), [])

  const show = useCallback(
    (next: typeof answer) => {
      setAnswer(next)
      onChange()
    },
    [onChange],
  )
  const ask = (text: string) => {
    stop()
    const controller = new AbortController()
    running.current = controller
    fetchSuggestions(text, controller.signal).then(show, () => {
      // Ended for a newer text, or the server is away: the form still works.
      if (!controller.signal.aborted) show(nothing)
    })
  }
  const close = () => {
    stop()
    show(nothing)
  }
  return { ...answer, ask, close }
}

const nothing = { suggestions: [], said: '' }

async function fetchSuggestions(text: string, signal: AbortSignal) {
  const wanted = text.trim()
  if (wanted) await rest(signal)
  const response = await fetch(`/search/suggestions?${new URLSearchParams({ q: wanted })}`, { signal })
  return response.ok ? readSuggestions(await response.json()) : nothing
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, restMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
