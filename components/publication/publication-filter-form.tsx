import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './publication-filter-form.module.css'

interface PublicationFilterFormProps {
  /** The words that the list shows now. */
  readonly words: string
  /** Names and values of the filters that stay as they are. */
  readonly kept: readonly (readonly [name: string, value: string])[]
  readonly language: SiteLanguage
}

/** Narrows the list of publications by words. A plain form. */
export function PublicationFilterForm({ words, kept, language }: PublicationFilterFormProps) {
  const { text, find } = language.words.filters
  return (
    <form action="/publications" className={styles.form}>
      <label htmlFor="publication-words">{text}</label>
      <div className={styles.row}>
        <input id="publication-words" type="search" name="q" defaultValue={words} maxLength={200} />
        <button type="submit">{find}</button>
      </div>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}
