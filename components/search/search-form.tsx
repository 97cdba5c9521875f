import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './search-form.module.css'

/** The search field on a page that is not the search page: a plain form, without suggestions. */
export function SearchForm({ language }: { readonly language: SiteLanguage }) {
  const words = language.words.search
  return (
    <search>
      <form action="/search" className={styles.form} data-print="hidden">
        <input className={styles.field} type="search" name="q" maxLength={200} required aria-label={words.label} />
        <button className={styles.button} type="submit">
          {words.button}
        </button>
      </form>
    </search>
  )
}
