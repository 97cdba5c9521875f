import type { ContentImage } from '#sanity/content/shared/image.shape.ts'
import { describeLicence } from '#lib/licences/describe-licence.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './image-caption.module.css'

/** Caption, credit and licence of a picture; nothing when an editor gave none. */
export function ImageCaption({ image, language }: { readonly image: ContentImage; readonly language: SiteLanguage }) {
  const { caption, credit, licence } = image
  if (!caption && !credit && !licence) return null
  return (
    <figcaption className={styles.caption}>
      {caption ? <span>{caption}</span> : null}
      {credit ? (
        <small>
          {language.words.media.credit}:{' '}
          {image.creditUrl ? <SiteLink href={image.creditUrl}>{credit}</SiteLink> : credit}
        </small>
      ) : null}
      {licence ? (
        <small>
          <LicenceName licence={licence} language={language} />
        </small>
      ) : null}
    </figcaption>
  )
}

/** A licence with a link to its terms, where they are known. */
export function LicenceName({ licence, language }: { readonly licence: string; readonly language: SiteLanguage }) {
  const { label, url } = describeLicence(licence, language.words.media.licenceAt)
  return url ? (
    <SiteLink href={url} rel="license">
      {label}
    </SiteLink>
  ) : (
    label
  )
}
