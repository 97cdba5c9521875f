import { stegaClean } from '@sanity/client/stega'
import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './nameplate.module.css'

interface NameplateProps {
  readonly frame: SiteFrame
  readonly language: SiteLanguage
  /** When the newest story appeared; the line under the name says so, as a newspaper says its day. */
  readonly newest: string | null
}

/** The group's name, set large across the front page. */
export function Nameplate({ frame, language, newest }: NameplateProps) {
  return (
    <div className={styles.nameplate}>
      <h1 data-long={stegaClean(frame.name).length > 20 || undefined}>{frame.name}</h1>
      <p className={styles.dateline}>
        {frame.description ? <span>{frame.description}</span> : null}
        {newest ? (
          <span className={styles.day}>
            {language.words.front.latestNews} <time dateTime={newest}>{language.date(newest)}</time>
          </span>
        ) : null}
      </p>
    </div>
  )
}
