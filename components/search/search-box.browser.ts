import { readSuggestions, type Suggestion, type SuggestionAnswer } from '#lib/search/suggestion.ts'

/** How long typing must rest before the server is asked. */
const restMs = 120

const nothing: SuggestionAnswer = { suggestions: [], said: '' }

/**
 * Makes a combobox of the search field (WAI-ARIA, list autocomplete with manual selection): arrows move among the
 * suggestions, Enter opens one, Escape closes them. `/` leads back to the field from anywhere among the results, and from
 * nowhere else: a shortcut of one character must not surprise who dictates or types with difficulty (WCAG 2.1.4).
 */
export function suggestWhileTyping(field: HTMLInputElement): void {
  const list = document.getElementById('suggestions')
  const said = document.getElementById('suggestions-said')
  if (!list || !said) return
  const { ask, close } = asker((answer) => {
    show(field, list, answer.suggestions)
    said.textContent = answer.said
  })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', list.dataset['label'] ?? '')
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)
  show(field, list, [])

  // An empty text only lets the server make its index ready.
  field.addEventListener('focus', () => ask(''))
  field.addEventListener('input', () => ask(field.value))
  field.addEventListener('blur', close)
  field.addEventListener('keydown', (event) => {
    // The keys are those of whoever is still putting a word together.
    if (event.isComposing) return
    const open = [...list.children]
    const step = arrows[event.key]
    if (step !== undefined && open.length > 0) {
      event.preventDefault()
      mark(field, open, nextActive(activeOf(open), step, open.length))
    } else if (event.key === 'Escape' && open.length > 0) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && follow(open[activeOf(open)])) event.preventDefault()
  })
  // Pressing must not take the focus from the field, which would close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => target instanceof Element && follow(target.closest('[data-path]')))
  document.addEventListener('keydown', (event) => slashLeadsTo(field, event))
  // What was typed before this script was there.
  if (document.activeElement === field) ask(field.value === field.defaultValue ? '' : field.value)
}

/** Asks for suggestions while a visitor types. An answer to an older text is thrown away, and its request ended. */
function asker(show: (answer: SuggestionAnswer) => void) {
  let running = new AbortController()
  const close = () => {
    running.abort()
    show(nothing)
  }
  const ask = (text: string) => {
    running.abort()
    const controller = new AbortController()
    running = controller
    fetchSuggestions(text, controller.signal).then(show, () => {
      // Ended for a newer text, or the server is away: the form still works.
      if (!controller.signal.aborted) show(nothing)
    })
  }
  return { ask, close }
}

async function fetchSuggestions(text: string, signal: AbortSignal): Promise<SuggestionAnswer> {
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

function show(field: HTMLInputElement, list: HTMLElement, suggestions: readonly Suggestion[]): void {
  const options = suggestions.map(optionOf)
  list.replaceChildren(...options)
  list.hidden = options.length === 0
  field.setAttribute('aria-expanded', String(options.length > 0))
  mark(field, options, -1)
}

function optionOf({ title, path, kind }: Suggestion, index: number): HTMLElement {
  const option = document.createElement('div')
  const label = document.createElement('span')
  label.textContent = kind
  option.id = `suggestion-${index}`
  option.setAttribute('role', 'option')
  option.tabIndex = -1
  option.dataset['path'] = path
  option.append(title, ' ', label)
  return option
}

/** Marks the suggestion that Enter would open; -1 for none. */
function mark(field: HTMLInputElement, options: readonly Element[], active: number): void {
  for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === active))
  const marked = options[active]
  if (marked) field.setAttribute('aria-activedescendant', marked.id)
  else field.removeAttribute('aria-activedescendant')
}

function activeOf(options: readonly Element[]): number {
  return options.findIndex((option) => option.getAttribute('aria-selected') === 'true')
}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Beyond either end stands the field itself, as -1. */
function nextActive(active: number, step: number, count: number): number {
  const places = count + 1
  return ((active + 1 + step + places) % places) - 1
}

/** Whether there was one to follow. */
function follow(option: Element | null | undefined): boolean {
  if (!(option instanceof HTMLElement) || option.dataset['path'] === undefined) return false
  location.assign(option.dataset['path'])
  return true
}

function slashLeadsTo(field: HTMLInputElement, event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const { target } = event
  if (!(target instanceof HTMLElement) || target.matches('input, textarea, select, [contenteditable]')) return
  if (!target.closest('[data-search-results]')) return
  event.preventDefault()
  field.focus()
  field.select()
}
