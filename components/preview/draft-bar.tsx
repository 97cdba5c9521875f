import styles from './draft-bar.module.css'

interface DraftBarProps {
  readonly title: string
  readonly explanation: string
  readonly exit: string
}

/** Says that this is a preview, and leads out of it. */
export function DraftBar({ title, explanation, exit }: DraftBarProps) {
  return (
    <aside className={styles.bar} aria-label={title}>
      <p className={styles.text}>
        <strong>{title}</strong> <span className={styles.explanation}>{explanation}</span>
      </p>
      {/* Works without JavaScript, and returns to the page it stands on. */}
      <form action="/api/draft-mode/disable" method="post">
        <button className={styles.exit}>{exit}</button>
      </form>
    </aside>
  )
}
