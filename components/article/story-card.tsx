import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Picture } from '#components/media/picture.tsx'
import { Kicker } from './kicker.tsx'
import styles from './story-card.module.css'

interface StoryCardsProps {
  readonly stories: readonly NewsSummary[]
  readonly language: SiteLanguage
}

/** Stories side by side, each under its picture. */
export function StoryCards({ stories, language }: StoryCardsProps) {
  return (
    <ul className={`${styles.cards} when-near`}>
      {stories.map((story) => (
        <li key={story._id}>
          <article className={styles.card}>
            {story.leadImage ? (
              <Picture
                image={story.leadImage}
                ratio={3 / 2}
                sizes="(min-width: 80rem) 19rem, (min-width: 45rem) 30vw, 92vw"
                widths={[320, 480, 640, 800, 1080]}
                alt=""
                story={story.slug}
              />
            ) : null}
            <Kicker story={story} language={language} />
            <h3>
              <SiteLink href={`/news/${story.slug}`}>{story.title}</SiteLink>
            </h3>
          </article>
        </li>
      ))}
    </ul>
  )
}
