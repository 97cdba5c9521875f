import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from './site-link.tsx'
import styles from './masthead.module.css'

/**
 * Top of every page: whose site it is, and its menu. Its first link, the first of the page after the cookie banner,
 * skips all of it. The front page sets the group's name large itself, so the small
 * one leaves room there for the organisation that the group belongs to.
 */
export function Masthead({ frame, language }: { readonly frame: SiteFrame; readonly language: SiteLanguage }) {
  const words = language.words.site
  return (
    <header className={styles.masthead}>
      <SiteLink className={styles.skip} href="#content">
        {words.skipToContent}
      </SiteLink>
      <SiteLink className={styles.name} href="/">
        {frame.shortName ?? frame.name}
      </SiteLink>
      <span className={styles.parent}>{frame.parentOrganisation?.name ?? frame.name}</span>
      {frame.navigation.length > 0 ? (
        <nav aria-label={words.mainMenu}>
          <ul>
            {frame.navigation.map((item) => (
              <li key={item.href}>
                <SiteLink href={item.href}>{item.label}</SiteLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}
