'use client'

import { useEffect, useId, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { Suggestion } from '#lib/search/suggestion.ts'
import styles from './search-form.module.css'
import { optionId, SuggestionList } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.client.ts'

interface SearchBoxProps {
  readonly query: string
  readonly label: string
  readonly button: string
  readonly suggestionsLabel: string
}

/**
 * The search field of the search page. From the server it is a plain form; in a browser with JavaScript it becomes a
 * combobox (WAI-ARIA, list autocomplete with manual selection): arrows move among the suggestions, Enter opens one,
 * Escape closes them. `/` leads back to the field from anywhere among the results, and from nowhere else: a shortcut of
 * one character must not surprise who dictates or types with difficulty (WCAG 2.1.4).
 */
export function SearchBox({ query, label, button, suggestionsLabel }: SearchBoxProps) {
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const ready = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const [active, setActive] = useState(-1)
  const { suggestions, said, ask, close } = useSuggestions(() => setActive(-1))
  useEffect(() => slashLeadsTo(field), [])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrows[event.key]
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault()
      setActive(nextActive(active, step, suggestions.length))
    } else if (event.key === 'Escape' && suggestions.length > 0) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter') openActive(event, suggestions[active])
  }

  const open = suggestions.length > 0
  const combobox = {
    role: 'combobox',
    'aria-expanded': open,
    'aria-controls': listId,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': open && active >= 0 ? optionId(listId, active) : undefined,
  }
  return (
    <search>
      <form action="/search" className={styles.form} data-print="hidden">
        <input
          ref={field}
          id="search-field"
          className={styles.field}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          aria-label={label}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onFocus={() => ask('')}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
          {...(ready ? combobox : {})}
        />
        <button className={styles.button} type="submit">
          {button}
        </button>
        {ready ? (
          <SuggestionList id={listId} label={suggestionsLabel} suggestions={suggestions} active={active} />
        ) : null}
        <output className="visually-hidden">{said}</output>
      </form>
    </search>
  )
}

/** On the server it is no combobox, in a browser it is one for good. */
const neverChanges = () => () => {}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Beyond either end stands the field itself, as -1. */
function nextActive(active: number, step: number, count: number): number {
  const places = count + 1
  return ((active + 1 + step + places) % places) - 1
}

function openActive(event: KeyboardEvent, suggestion: Suggestion | undefined): void {
  if (!suggestion) return
  event.preventDefault()
  location.assign(suggestion.path)
}

function slashLeadsTo(field: { readonly current: HTMLInputElement | null }): () => void {
  const onKeyDown = (event: globalThis.KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const { target } = event
    if (!(target instanceof HTMLElement) || target.matches('input, textarea, select, [contenteditable]')) return
    if (!target.closest('[data-search-results]')) return
    event.preventDefault()
    field.current?.focus()
    field.current?.select()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
