import type { FigureBlock } from '#sanity/content/shared/body.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { ImageCaption } from '#components/media/image-caption.tsx'
import { Picture } from '#components/media/picture.tsx'
import styles from './body-figure.module.css'

/** A picture in the text. Landscape pictures reach over the margin for notes; upright ones keep to the column. */
export function BodyFigure({ figure, language }: { readonly figure: FigureBlock; readonly language: SiteLanguage }) {
  const { image } = figure
  const wide = image.width > image.height * 1.2
  return (
    <figure className={styles.figure} data-wide={wide || undefined}>
      <Picture
        image={image}
        sizes={wide ? '(min-width: 76rem) 54rem, (min-width: 45rem) 37rem, 92vw' : '(min-width: 45rem) 37rem, 92vw'}
      />
      <ImageCaption image={image} language={language} />
    </figure>
  )
}
