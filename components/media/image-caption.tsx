import type { ContentImage } from '#sanity/content/shared/image.shape.ts'
import { describeLicence } from '#lib/licences/describe-licence.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './image-caption.module.css'

/** Caption, credit and licence of a picture; nothing when an editor gave none. */
export function ImageCaption({ image }: { readonly image: ContentImage }) {
  const { caption, credit, licence } = image
  if (!caption && !credit && !licence) return null
  return (
    <figcaption className={styles.caption}>
      {caption ? <span>{caption}</span> : null}
      {credit ? (
        <small>Picture: {image.creditUrl ? <SiteLink href={image.creditUrl}>{credit}</SiteLink> : credit}</small>
      ) : null}
      {licence ? (
        <small>
          <LicenceName licence={licence} />
        </small>
      ) : null}
    </figcaption>
  )
}

/** A licence with a link to its terms, where they are known. */
export function LicenceName({ licence }: { readonly licence: string }) {
  const { label, url } = describeLicence(licence)
  return url ? (
    <SiteLink href={url} rel="license">
      {label}
    </SiteLink>
  ) : (
    label
  )
}
