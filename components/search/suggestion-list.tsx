/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a list of suggestions is what
   ARIA calls a listbox; no HTML element is one outside of `select`, and its keys are pressed in the field. */
import type { Suggestion } from '#lib/search/suggestion.ts'
import styles from './search-form.module.css'

interface SuggestionListProps {
  readonly id: string
  readonly label: string
  readonly suggestions: readonly Suggestion[]
  /** Index of the one that Enter would open, -1 for none. */
  readonly active: number
}

/** Id of a suggestion, for `aria-activedescendant`. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`

/** What the search field offers. */
export function SuggestionList({ id, label, suggestions, active }: SuggestionListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.suggestions} hidden={suggestions.length === 0}>
      {suggestions.map(({ title, path, kind }, index) => (
        <div
          key={path}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.suggestion}
          // Pressing must not take the focus from the field, which would close the list before the click.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => location.assign(path)}
        >
          {title} <span className={styles.kind}>{kind}</span>
        </div>
      ))}
    </div>
  )
}
