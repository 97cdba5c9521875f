'use client'

import { usePathname } from 'next/navigation'
import { SiteLink, type SiteLinkProps } from './site-link.tsx'

/** An entry of the menu, which says when it leads to this very page, or to the section that this page belongs to. */
export function MenuLink({ href, ...rest }: SiteLinkProps) {
  const current = placeOf(usePathname(), href.replace(/[?#].*$/, ''))
  return <SiteLink href={href} {...rest} {...(current === null ? {} : { 'aria-current': current })} />
}

/** As a screen reader is told of it: `page` for the page itself, `true` for what stands below it. */
export function placeOf(path: string, href: string): 'page' | 'true' | null {
  // A list with filters is made under a path of its own, which no visitor sees.
  const shown = path.replace(/^\/filtered-/, '/')
  if (shown === href) return 'page'
  return href !== '/' && shown.startsWith(`${href}/`) ? 'true' : null
}
