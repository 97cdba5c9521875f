import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { CitationMeta } from '#components/publication/citation-meta.tsx'
import { publicationJsonLd, publicationRecord, publicationUrl } from '#components/publication/publication-json-ld.ts'
import { PublicationProfile } from '#components/publication/publication-profile.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { publicationBySlug, publicationSlugs } from '#sanity/content/publication/publication.query.ts'
import { load, loadable, publishedView } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { movedOrMissing } from '../../moved-or-missing.ts'
import { loadFrame } from '../../site-frame.ts'

interface PublicationPageProps {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateStaticParams() {
  const slugs = await load(publicationSlugs, {}, publishedView)
  return loadable(
    publicationBySlug,
    slugs.map(({ slug }) => ({ slug })),
  )
}

export async function generateMetadata({ params }: PublicationPageProps): Promise<Metadata> {
  const view = await currentView()
  const [frame, publication] = await Promise.all([loadFrame(view), load(publicationBySlug, await params, view)])
  if (!publication) return movedOrMissing(`/publications/${(await params).slug}`, view)
  const { words } = siteLanguage(frame.language, frame)
  const { title, status, abstract, issued } = publication
  return pageMetadata(frame, {
    // A tab, a search engine's list and a shared link show nothing but this.
    title: status === 'retracted' ? `${words.publicationStates.retracted}: ${title}` : title,
    description: abstract ?? words.publications.publicationOf(frame.name, issued.year),
    path: `/publications/${publication.slug}`,
    picture: `/og/publications/${publication.slug}`,
  })
}

export default async function PublicationPage({ params }: PublicationPageProps) {
  const view = await currentView()
  const [frame, publication] = await Promise.all([loadFrame(view), load(publicationBySlug, await params, view)])
  if (!publication) return movedOrMissing(`/publications/${(await params).slug}`, view)
  const language = siteLanguage(frame.language, frame)
  const record = publicationRecord(publication, frame.url)
  return (
    <>
      <CitationMeta
        item={record}
        addresses={{ pdf: publication.pdfUrl, page: publicationUrl(publication, frame.url) }}
      />
      <PublicationProfile
        publication={publication}
        record={record}
        citationStyle={frame.citationStyle}
        language={language}
        breadcrumbs={
          <Breadcrumbs
            trail={[{ title: language.words.publications.title, path: '/publications' }]}
            current={{ title: publication.title, path: `/publications/${publication.slug}` }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <JsonLd node={publicationJsonLd(publication, frame.url)} />
    </>
  )
}
