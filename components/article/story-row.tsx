import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Picture } from '#components/media/picture.tsx'
import { Kicker } from './kicker.tsx'
import styles from './story-row.module.css'

interface StoryRowProps {
  readonly story: NewsSummary
  readonly language: SiteLanguage
  readonly headingLevel: 2 | 3
}

/** A story in a list: headline and standfirst, its picture small beside them. The picture repeats nothing aloud. */
export function StoryRow({ story, language, headingLevel }: StoryRowProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <article className={styles.row}>
      <div>
        <Kicker story={story} language={language} />
        <Heading className={styles.headline}>
          <SiteLink href={`/news/${story.slug}`}>{story.title}</SiteLink>
        </Heading>
        {story.standfirst ? <p className={styles.standfirst}>{story.standfirst}</p> : null}
      </div>
      {story.leadImage ? (
        <div className={styles.picture}>
          <Picture
            image={story.leadImage}
            ratio={4 / 3}
            sizes="(min-width: 45rem) 13rem, 30vw"
            widths={[160, 240, 320, 480, 640]}
            alt=""
            story={story.slug}
          />
        </div>
      ) : null}
    </article>
  )
}
