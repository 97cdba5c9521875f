import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { MenuLink } from './menu-link.client.tsx'
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
      <span className={styles.parent} data-own={frame.parentOrganisation === null || undefined}>
        {frame.parentOrganisation?.name ?? frame.name}
      </span>
      <nav aria-label={words.mainMenu}>
        <ul>
          {frame.navigation
            .filter(({ href }) => href !== '/search')
            .map((item) => (
              <li key={item.href}>
                <MenuLink href={item.href}>{item.label}</MenuLink>
              </li>
            ))}
          <li>
            {/* The fragment puts the cursor into the field. */}
            <MenuLink className={styles.search} href="/search#search-field">
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="6.5" cy="6.5" r="4.75" />
                <path d="m10 10 5 5" />
              </svg>
              {language.words.search.title}
            </MenuLink>
          </li>
        </ul>
      </nav>
    </header>
  )
}
