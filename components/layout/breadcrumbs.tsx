import type { BreadcrumbList } from 'schema-dts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { JsonLd } from './json-ld.tsx'
import { PrintedAddress } from './printed-address.tsx'
import { SiteLink } from './site-link.tsx'
import styles from './breadcrumbs.module.css'

export interface Crumb {
  readonly title: string
  /** With its leading slash. */
  readonly path: string
}

interface BreadcrumbsProps {
  /** From the first page below the front page down to the page above this one. */
  readonly trail: readonly Crumb[]
  /** This page: said to search engines, not shown, because its heading follows. */
  readonly current: Crumb
  /** Origin of the public site. */
  readonly origin: string
  readonly language: SiteLanguage
}

/** Where a page stands in the site, for people and for search engines; on paper, its address. */
export function Breadcrumbs({ trail, current, origin, language }: BreadcrumbsProps) {
  const { words } = language
  const shown = [{ title: words.site.home, path: '/' }, ...trail]
  return (
    <>
      <nav className={styles.breadcrumbs} aria-label={words.site.breadcrumb} data-print="hidden">
        <ol>
          {shown.map((crumb) => (
            <li key={crumb.path}>
              <SiteLink href={crumb.path}>{crumb.title}</SiteLink>
            </li>
          ))}
        </ol>
        <JsonLd node={breadcrumbList([...shown, current], origin)} />
      </nav>
      <PrintedAddress path={current.path} origin={origin} />
    </>
  )
}

function breadcrumbList(crumbs: readonly Crumb[], origin: string): Exclude<BreadcrumbList, string> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: title,
      item: new URL(path, origin).href,
    })),
  }
}
