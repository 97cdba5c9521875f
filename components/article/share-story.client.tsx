'use client'

import { useState, useSyncExternalStore } from 'react'
import styles from './share-story.module.css'

interface ShareStoryProps {
  /** With its leading slash: the story's address without what may have been added to it on the way. */
  readonly path: string
  readonly title: string
  readonly words: ShareWords
}

interface ShareWords {
  readonly link: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly send: string
}

/**
 * Ways to pass a story on: its link is copied, or handed to the system where that can share. No service is asked for
 * anything. Without JavaScript there is the link itself.
 */
export function ShareStory({ path, title, words }: ShareStoryProps) {
  const [said, say] = useState('')
  const canSend = useSyncExternalStore(neverChanges, systemShares, () => false)
  const copy = async () => say((await copied(addressOf(path))) ? words.copied : words.notCopied)
  return (
    <div className={styles.share} data-print="hidden">
      <a href={path}>{words.link}</a>
      <button type="button" onClick={() => void copy()} data-analytics-event="Share" data-analytics-detail="link">
        {words.copy}
      </button>
      {canSend ? (
        <button
          type="button"
          onClick={() => void send({ title, url: addressOf(path) })}
          data-analytics-event="Share"
          data-analytics-detail="system"
        >
          {words.send}
        </button>
      ) : null}
      <output>{said}</output>
    </div>
  )
}

const neverChanges = () => () => {}

const systemShares = () => 'share' in navigator

function addressOf(path: string): string {
  return new URL(path, location.href).href
}

/** Whether it worked: pages that do not come by https have no clipboard, and a browser may refuse. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Whoever closes the system's sheet again has done nothing wrong. */
async function send(story: ShareData): Promise<void> {
  await navigator.share(story).catch(() => undefined)
}
