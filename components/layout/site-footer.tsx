import type { ReactNode } from 'react'
import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import { editMark } from '#lib/editing/edit-mark.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from './site-link.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import styles from './site-footer.module.css'

interface SiteFooterProps {
  readonly frame: SiteFrame
  readonly language: SiteLanguage
  /** The control that opens the visitor's cookie choices again. */
  readonly cookieSettings: ReactNode
}

/** The statement that the law asks for stands at a fixed address, written by editors or not. */
const accessibilityPath = '/accessibility'

/** Foot of every page: who publishes the site, where to find them, and the pages that law and courtesy ask for. */
export function SiteFooter({ frame, language, cookieSettings }: SiteFooterProps) {
  const words = language.words.site
  return (
    <footer className={styles.footer} data-print="hidden">
      <div className={styles.inner}>
        <p className={styles.name}>{frame.name}</p>
        <div className={styles.publisher}>
          {frame.parentOrganisation ? <p>{frame.parentOrganisation.name}</p> : null}
          <Contact frame={frame} />
        </div>
        <nav aria-label={words.footerMenu}>
          <ul>
            {frame.footer.map((item) => (
              <li key={item.href}>
                <SiteLink href={item.href}>{item.label}</SiteLink>
              </li>
            ))}
            {frame.footer.some(({ href }) => href === accessibilityPath) ? null : (
              <li>
                <SiteLink href={accessibilityPath}>{words.accessibility}</SiteLink>
              </li>
            )}
            <li>{cookieSettings}</li>
          </ul>
        </nav>
        <div className={styles.last}>
          <ul>
            {frame.socials.map((item) => (
              <li key={item.url}>
                <SiteLink href={item.url} rel="me">
                  {item.label}
                </SiteLink>
              </li>
            ))}
            {frame.footer.some(({ href }) => href === '/rss.xml') ? null : (
              <li>
                <SiteLink href="/rss.xml">{words.newsFeed}</SiteLink>
              </li>
            )}
          </ul>
          <ThemeChoice legend={words.colours} automatic={words.coloursOfDevice} light={words.light} dark={words.dark} />
        </div>
      </div>
    </footer>
  )
}

function Contact({ frame }: { readonly frame: SiteFrame }) {
  const { email, phone } = frame.contact
  if (!frame.address && !email && !phone) return null
  return (
    <address>
      {frame.address ? <span className={styles.address}>{frame.address}</span> : null}
      {email ? (
        <SiteLink href={`mailto:${email}`} data-sanity={editMark(frame.name, 'name', 'contact.email')}>
          {email}
        </SiteLink>
      ) : null}
      {phone ? <span data-sanity={editMark(frame.name, 'name', 'contact.phone')}>{phone}</span> : null}
    </address>
  )
}
