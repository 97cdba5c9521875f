import { MediaGate } from '#components/consent/media-gate.tsx'
import type { VideoBlock } from '#sanity/content/shared/body.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './video-figure.module.css'

/** A video that is not fetched, nor its provider asked for anything, before the visitor agrees; and its words. */
export function VideoFigure({ video, language }: { readonly video: VideoBlock; readonly language: SiteLanguage }) {
  return (
    <figure className={styles.video}>
      <MediaGate title={video.title} embedUrl={video.embedUrl} href={video.url} words={wordsFor(video, language)} />
      {video.transcript ? (
        <details>
          <summary>{language.words.media.transcript}</summary>
          <p>{video.transcript}</p>
        </details>
      ) : null}
    </figure>
  )
}

const providerNames = { youtube: 'YouTube', vimeo: 'Vimeo' } as const

function wordsFor({ provider }: VideoBlock, { words }: SiteLanguage) {
  const { note, load, watch } = words.consent.embed
  const name = providerNames[provider]
  return { note: note(name), load: load(name), watch: watch(name) }
}
