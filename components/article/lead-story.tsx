import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Label } from '#components/layout/label.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Picture } from '#components/media/picture.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { StoryDate } from './story-date.tsx'
import styles from './lead-story.module.css'

interface LeadStoryProps {
  readonly story: NewsSummary
  readonly language: SiteLanguage
}

/** The story that opens the front page. */
export function LeadStory({ story, language }: LeadStoryProps) {
  return (
    <article className={styles.lead}>
      <div className={styles.margin}>
        <p>
          <Label>{language.words.kinds[story.kind]}</Label>
        </p>
        <p>
          <StoryDate instant={story.publishedAt} language={language} />
        </p>
        <TopicLinks topics={story.topics} language={language} />
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
            story={story.slug}
          />
        </div>
      ) : null}
      {story.standfirst ? <p className={styles.standfirst}>{story.standfirst}</p> : null}
    </article>
  )
}
