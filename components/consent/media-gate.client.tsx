'use client'

import { useState } from 'react'
import type { ConsentState } from '#lib/consent/consent-state.ts'
import styles from './media-gate.module.css'
import { useConsent } from './use-consent.client.ts'

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
 * A video that nothing is fetched for, its picture included, before the visitor agrees to media or to this one. An answer
 * about all cookies that comes later goes for this one too: after a no it is a placeholder again.
 */
export function MediaGate({ title, embedUrl, href, words }: MediaGateProps) {
  const consent = useConsent()
  const [askedIn, setAskedIn] = useState<ConsentState | null>(null)
  const asked = askedIn === consent.state
  if (consent.allows('media') || asked) {
    return (
      <iframe
        className={styles.frame}
        // Whoever pressed the button stays where they were.
        ref={asked ? focusOn : undefined}
        src={embedUrl}
        title={title}
        allow="fullscreen; picture-in-picture"
        allowFullScreen
        loading="lazy"
        referrerPolicy="strict-origin-when-cross-origin"
        // oxlint-disable-next-line react/iframe-missing-sandbox -- of another origin, and it does not play without its own
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
      />
    )
  }
  return (
    <div className={styles.placeholder}>
      <p className={styles.title}>{title}</p>
      <p className={styles.note}>{words.note}</p>
      <p className={styles.actions}>
        <button type="button" className={styles.load} onClick={() => setAskedIn(consent.state)}>
          {words.load}
        </button>
        <a href={href}>{words.watch}</a>
      </p>
    </div>
  )
}

/** Of one identity, so that React calls it when the frame appears, and not each time the page is drawn again. */
function focusOn(frame: HTMLIFrameElement | null): void {
  frame?.focus()
}
