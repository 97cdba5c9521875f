import styles from './draft-bar.module.css'

const explanations = {
  drafts: 'Unpublished edits are shown here. Visitors do not see them.',
  published: 'This is the published version, as visitors see it.',
} as const

/** Says that this is a preview, and leads out of it. */
export function DraftBar({ shows }: { shows: 'drafts' | 'published' }) {
  return (
    <aside className={styles.bar} aria-label="Draft preview">
      <p className={styles.text}>
        <strong>Draft preview</strong> <span className={styles.explanation}>{explanations[shows]}</span>
      </p>
      {/* Works without JavaScript, and returns to the page it stands on. */}
      <form action="/api/draft-mode/disable" method="post">
        <button className={styles.exit}>Exit preview</button>
      </form>
    </aside>
  )
}
