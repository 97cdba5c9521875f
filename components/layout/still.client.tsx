'use client'

import { useState, type HTMLAttributes, type ReactNode } from 'react'

interface StillProps extends HTMLAttributes<HTMLElement> {
  readonly as: 'div' | 'header' | 'section'
  /** Its own on the page. */
  readonly id: string
  readonly children: ReactNode
}

/**
 * A part of the page that never changes in the browser. The server in front takes its content out of what React is told
 * (scripts/serve/lean-payload.ts): it stands in the page, and is read there should React ever make the page anew. What
 * holds a component of the browser keeps its content, as everything does in a preview and in development.
 */
export function Still({ as: Element, children, ...attributes }: StillProps) {
  const [kept] = useState(() =>
    children === undefined ? { __html: document.getElementById(attributes.id)?.innerHTML ?? '' } : undefined,
  )
  return (
    <Element {...attributes} dangerouslySetInnerHTML={children === undefined ? kept : undefined}>
      {children}
    </Element>
  )
}
