import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { DateStyle } from '#lib/dates/format-date.ts'
import { Label } from '#components/layout/label.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Picture } from '#components/media/picture.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { kindLabels } from './kind-label.ts'
import { StoryDate } from './story-date.tsx'
import styles from './lead-story.module.css'

interface LeadStoryProps {
  readonly story: NewsSummary
  readonly dates: DateStyle
}

/** The story that opens the front page. */
export function LeadStory({ story, dates }: LeadStoryProps) {
  return (
    <article className={styles.lead}>
      <div className={styles.margin}>
        <p>
          <Label>{kindLabels[story.kind]}</Label>
        </p>
        <p>
          <StoryDate instant={story.publishedAt} dates={dates} />
        </p>
        <TopicLinks topics={story.topics} />
      </div>
      <h2 className={styles.headline}>
        <SiteLink href={`/news/${story.slug}`}>{story.title}</SiteLink>
      </h2>
      {story.leadImage ? (
        <div className={styles.picture}>
          <Picture
            image={story.leadImage}
            ratio={16 / 10}
            sizes="(min-width: 82rem) 40rem, (min-width: 60rem) 52vw, 92vw"
            priority
            preview
          />
        </div>
      ) : null}
      {story.standfirst ? <p className={styles.standfirst}>{story.standfirst}</p> : null}
    </article>
  )
}
