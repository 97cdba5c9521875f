import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import type { JsonLdNode } from '#lib/seo/json-ld.ts'
import { publicationReference } from '#components/publication/publication-json-ld.ts'

export interface Publisher {
  readonly name: string
  /** Origin of the public site, without a trailing slash. */
  readonly origin: string
}

/** A story as schema.org knows it. Pictures come in the three shapes that search engines ask for. */
export function newsJsonLd(article: NewsArticle, { name, origin }: Publisher): JsonLdNode {
  const { leadImage, bylines, publications, people, topics } = article
  const url = `${origin}/news/${article.slug}`
  const works = publications.map((publication) => publicationReference(publication, origin))
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: article.title,
    description: article.standfirst,
    image: leadImage ? [1, 4 / 3, 16 / 9].map((ratio) => new URL(imageUrl(leadImage, 1200, ratio), origin).href) : null,
    datePublished: article.publishedAt,
    dateModified: article.updatedNote?.date ?? article.publishedAt,
    author: bylines.map((byline) => ({
      '@type': 'Person',
      name: byline.name,
      jobTitle: byline.role,
      url: byline.slug ? `${origin}/people/${byline.slug}` : null,
      sameAs: byline.orcid ? `https://orcid.org/${byline.orcid}` : null,
    })),
    publisher: { '@type': 'ResearchOrganization', name, url: origin },
    about: works,
    citation: works,
    mentions: people.map((person) => ({
      '@type': 'Person',
      name: person.name,
      url: `${origin}/people/${person.slug}`,
    })),
    keywords: topics.map((topic) => topic.title),
    correction: article.corrections.map(({ date, text }) => ({
      '@type': 'CorrectionComment',
      datePublished: date,
      text,
    })),
    isAccessibleForFree: true,
  }
}
