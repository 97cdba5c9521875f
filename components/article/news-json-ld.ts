import type { NewsArticle as NewsArticleNode } from 'schema-dts'
import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import { imageUrl, type LakeImage } from '#lib/images/image-url.ts'
import { known } from '#lib/seo/known.ts'
import { publicationMention } from '#components/publication/publication-json-ld.ts'
import { lastChangeOf } from './last-change.ts'

export interface Publisher {
  readonly name: string
  /** Origin of the public site, without a trailing slash. */
  readonly origin: string
  readonly logo: LakeImage | null
  /** BCP 47: the language that the site is written in. */
  readonly locale: string
}

/** A story as schema.org knows it. Pictures come in the three shapes that search engines ask for. */
export function newsJsonLd(
  article: NewsArticle,
  { name, origin, logo, locale }: Publisher,
): Exclude<NewsArticleNode, string> {
  const { leadImage, bylines, publications, people, topics } = article
  const url = `${origin}/news/${article.slug}`
  const works = publications.map((publication) => publicationMention(publication, origin))
  return known({
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: article.title,
    description: article.standfirst,
    image: leadImage ? [1, 4 / 3, 16 / 9].map((ratio) => new URL(imageUrl(leadImage, 1200, ratio), origin).href) : null,
    datePublished: article.publishedAt,
    dateModified: lastChangeOf(article),
    inLanguage: locale,
    author: bylines.map((byline) =>
      known({
        '@type': 'Person',
        name: byline.name,
        jobTitle: byline.role,
        url: byline.slug ? `${origin}/people/${byline.slug}` : null,
        sameAs: byline.orcid ? `https://orcid.org/${byline.orcid}` : null,
      }),
    ),
    publisher: known({
      '@type': 'ResearchOrganization',
      name,
      url: origin,
      logo: logo ? new URL(imageUrl(logo, 512), origin).href : null,
    }),
    about: works,
    citation: works.map((work) => ({ '@type': work['@type'], '@id': work['@id'] })),
    mentions: people.map((person) => ({
      '@type': 'Person' as const,
      name: person.name,
      url: `${origin}/people/${person.slug}`,
    })),
    keywords: topics.map((topic) => topic.title),
    correction: article.corrections.map(({ date, text }) => ({
      '@type': 'CorrectionComment' as const,
      datePublished: date,
      text,
    })),
    isAccessibleForFree: true,
  })
}
