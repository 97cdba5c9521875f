import type { AnchorHTMLAttributes, ReactNode } from 'react'

export interface SiteLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path of the site, a fragment, or an https or mailto address. */
  readonly href: string
  readonly children: ReactNode
}

/**
 * Every link of the site. It is a plain anchor on purpose: pages are prerendered HTML, so a real navigation is as quick
 * as a client one, needs none of `next/link`'s script, fetches no page that nobody asked for, moves focus and scroll
 * the way browsers and screen readers expect, and works alike without JavaScript. Whoever measures otherwise changes
 * this file alone.
 *
 * An address with any other scheme loses its link and keeps its text: content is checked at the door, and here again.
 */
export function SiteLink({ href, children, ...attributes }: SiteLinkProps) {
  if (!/^(https?:\/\/|mailto:|#|\/(?![/\\]))/i.test(href)) return <span {...attributes}>{children}</span>
  return (
    <a href={href} {...attributes}>
      {children}
    </a>
  )
}
