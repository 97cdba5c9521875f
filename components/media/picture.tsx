import type { ContentImage } from '#sanity/content/shared/image.shape.ts'
import { imageSet } from '#lib/images/image-url.ts'
import styles from './picture.module.css'

interface PictureProps {
  readonly image: ContentImage
  /** How wide the picture stands on the page, as the `sizes` attribute of an `img`. */
  readonly sizes: string
  /** Width divided by height; left out, the editor's crop decides. */
  readonly ratio?: number
  /** Widths that the place can ask for, in pixels; left out, everything up to a large screen. */
  readonly widths?: readonly number[]
  /** The first large picture of a page: fetched before the rest, never lazily. */
  readonly priority?: boolean
  /** Shows the tiny preview until the picture arrives; for large pictures, because each costs the page some bytes. */
  readonly preview?: boolean
  /** Replaces the alternative text, e.g. with nothing where the same words stand beside the picture. */
  readonly alt?: string
  /** Slug of the story it stands for: on the way from a list to the story, the one picture grows into the other. */
  readonly story?: string
}

/**
 * A picture in the right size and format for its place. Its box is reserved before it loads, so that nothing moves.
 * The preview is a second `img` under the first, not a style attribute: those would need `unsafe-inline` in the site's
 * Content-Security-Policy.
 */
export function Picture(props: PictureProps) {
  const { image, sizes, ratio, priority = false, preview = false, alt = image.alt, widths, story } = props
  const { src, srcSet, width, height } = imageSet(image, { ratio, widths })
  return (
    <span className={styles.frame} style={story ? { viewTransitionName: `story-${story}` } : undefined}>
      {preview && image.lqip && !mayBeTransparent(image.src) ? (
        // oxlint-disable-next-line nextjs/no-img-element -- already as small as it gets
        <img className={styles.preview} src={image.lqip} alt="" aria-hidden="true" width={width} height={height} />
      ) : null}
      {/* oxlint-disable-next-line nextjs/no-img-element -- the lake makes the renditions, with the editors' crops */}
      <img
        className={styles.picture}
        src={src}
        srcSet={srcSet}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        data-sanity={image.editMark ?? undefined}
        decoding="async"
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : 'auto'}
      />
    </span>
  )
}

/** A preview would shine through a transparent picture for ever. */
function mayBeTransparent(src: string): boolean {
  return !/\.jpe?g$/.test(src)
}
