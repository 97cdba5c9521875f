import styles from './search-form.module.css'

interface SearchBoxProps {
  readonly query: string
  readonly label: string
  readonly button: string
  readonly suggestionsLabel: string
}

/** The search field of the search page: a plain form, which the browser makes a combobox of (search-box.browser.ts). */
export function SearchBox({ query, label, button, suggestionsLabel }: SearchBoxProps) {
  return (
    <search>
      <form action="/search" className={styles.form} data-print="hidden">
        <input
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
          data-suggestions-field=""
          suppressHydrationWarning
        />
        <button className={styles.button} type="submit">
          {button}
        </button>
        <div
          id="suggestions"
          data-label={suggestionsLabel}
          className={styles.suggestions}
          hidden
          dangerouslySetInnerHTML={{ __html: '' }}
          suppressHydrationWarning
        />
        <output className="visually-hidden" id="suggestions-said" />
      </form>
    </search>
  )
}
