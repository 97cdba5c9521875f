import styles from './draft-bar.module.css'

/** What the bar says, in the site's language. */
export interface DraftBarProps {
  readonly title: string
  readonly explanation: string
  /** Who sent the link, and until when it works; null for team members. */
  readonly note: string | null
  /** What the page can show instead; a sentence while there is nothing to compare with. */
  readonly compare: { readonly label: string; readonly perspective: 'published' | 'drafts' } | string
  readonly exit: string
}

/** Says that this is a preview, switches between draft and published version, and leads out of it. */
export function DraftBar({ title, explanation, note, compare, exit }: DraftBarProps) {
  return (
    <aside className={styles.bar} aria-label={title}>
      <p className={styles.text}>
        <strong>{title}</strong> <span className={styles.explanation}>{explanation}</span>
        {note ? <span className={styles.explanation}>{note}</span> : null}
      </p>
      {/* Both forms work without JavaScript, and return to the page they stand on. */}
      <div className={styles.actions}>
        {typeof compare === 'string' ? <span>{compare}</span> : <CompareForm {...compare} />}
        <form action="/api/draft-mode/disable" method="post">
          <button className={styles.action}>{exit}</button>
        </form>
      </div>
    </aside>
  )
}

function CompareForm({ label, perspective }: Exclude<DraftBarProps['compare'], string>) {
  return (
    <form action="/api/draft-mode/perspective" method="post">
      <input type="hidden" name="perspective" value={perspective} />
      <button className={styles.action}>{label}</button>
    </form>
  )
}
