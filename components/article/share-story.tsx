import { CopyButton } from '#components/layout/copy-button.tsx'
import { SendButton } from '#components/layout/send-button.tsx'
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
  return (
    <div className={styles.share} data-print="hidden">
      <a href={path}>{words.link}</a>
      <CopyButton
        copies={{ path }}
        label={words.copy}
        copied={words.copied}
        notCopied={words.notCopied}
        event="Share"
        detail="link"
      />
      <SendButton path={path} title={title} label={words.send} />
      <output />
    </div>
  )
}
