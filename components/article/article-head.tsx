import { stegaClean } from '@sanity/client/stega'
import type { ReactNode } from 'react'
import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Label } from '#components/layout/label.tsx'
import { ImageCaption } from '#components/media/image-caption.tsx'
import { Picture } from '#components/media/picture.tsx'
import styles from './article-head.module.css'

interface ArticleHeadProps {
  readonly article: NewsArticle
  readonly language: SiteLanguage
  readonly breadcrumbs: ReactNode
}

/** Headline, standfirst and lead picture; the picture's words stand in the margin where there is one. */
export function ArticleHead({ article, language, breadcrumbs }: ArticleHeadProps) {
  const { title, standfirst, kind, leadImage } = article
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {breadcrumbs}
        <p>
          <Label>{language.words.kinds[kind]}</Label>
        </p>
        <h1 className={styles.headline} data-long={stegaClean(title).length > 80 || undefined}>
          {title}
        </h1>
        {standfirst ? <p className={styles.standfirst}>{standfirst}</p> : null}
      </div>
      {leadImage ? (
        <figure className={styles.figure}>
          <div className={styles.picture}>
            <Picture
              image={leadImage}
              sizes="(min-width: 82rem) 61rem, (min-width: 60rem) 78vw, 92vw"
              priority
              preview
              story={article.slug}
            />
          </div>
          <ImageCaption image={leadImage} language={language} />
        </figure>
      ) : null}
    </header>
  )
}
