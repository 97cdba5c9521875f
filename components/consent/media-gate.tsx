import styles from './media-gate.module.css'

interface MediaGateProps {
  readonly title: string
  /** The player's address for an iframe. */
  readonly embedUrl: string
  /** The video's own page, for visitors who would rather watch it there. */
  readonly href: string
  /** What is not loaded and why, and how to load it or to watch it there. */
  readonly words: { readonly note: string; readonly load: string; readonly watch: string }
}

/**
 * A video that nothing is fetched for, its picture included, before the visitor agrees to media or to this one
 * (media-gate.browser.ts).
 */
export function MediaGate({ title, embedUrl, href, words }: MediaGateProps) {
  return (
    <div key={embedUrl} data-media-gate={embedUrl} data-media-title={title}>
      <div className={styles.placeholder} data-media-placeholder="" suppressHydrationWarning>
        <p className={styles.title}>{title}</p>
        <p className={styles.note}>{words.note}</p>
        <p className={styles.actions}>
          <button type="button" className={styles.load} data-media-load="">
            {words.load}
          </button>
          <a href={href}>{words.watch}</a>
        </p>
      </div>
      <div
        className={styles.player}
        data-media-player=""
        hidden
        dangerouslySetInnerHTML={{ __html: '' }}
        suppressHydrationWarning
      />
    </div>
  )
}
