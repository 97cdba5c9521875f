import { z } from 'zod'
import { interfaceLanguage } from '../content/shared/language.shape.ts'
import { publishedId } from '../content/shared/rules/published-id.ts'
import type { ImportClient } from './lake-client.ts'
import type { PeopleByOrcid } from './publication-fields.ts'

/** A publication that the lake has, or that the same import is about to add. */
export interface KnownPublication {
  /** Its published id, whether it is published or a draft. */
  readonly id: string
  readonly title: string
  readonly doi: string | null
  readonly pmid: string | null
  readonly arxiv: string | null
  readonly year: number | null
  readonly firstAuthor: string | null
  readonly slug: string | null
  /** DOIs of its preprint or other versions; those of notices are not among them. */
  readonly otherDois: readonly string[]
  /** Where the import has it from that is about to add it; `null` for what is in the lake. */
  readonly plannedFrom: string | null
}

export interface Catalogue {
  readonly publications: readonly KnownPublication[]
  readonly people: PeopleByOrcid
  /** Language of a publication that names none. */
  readonly siteLanguage: string
}

const optional = z.string().nullish()
const found = z.object({
  publications: z.array(
    z.object({
      _id: z.string(),
      title: optional,
      doi: optional,
      pmid: optional,
      arxiv: optional,
      year: z.number().nullish(),
      family: optional,
      slug: optional,
      otherDois: z.array(z.string().nullable()).nullish(),
    }),
  ),
  people: z.array(z.object({ _id: z.string(), orcid: z.string() })),
  siteLanguage: interfaceLanguage,
})

/** Releases have versions of their own, which an import leaves alone. */
const catalogueQuery = `{
  "publications": *[_type == "publication" && !(_id in path("versions.**"))]{
    _id, title, doi, pmid, arxiv, "year": issued.year, "slug": slug.current,
    "family": coalesce(authors[0].family, authors[0].literal),
    "otherDois": versions[relation in ["preprint-of", "version-of"]].doi
  },
  "people": *[_type == "person" && defined(orcid) && !(_id in path("versions.**"))]{_id, orcid},
  "siteLanguage": *[_id == "siteSettings"][0].language
}`

/** All publications by what identifies them, a draft before what is published, and people by ORCID iD. */
export async function readCatalogue(client: ImportClient): Promise<Catalogue> {
  const { publications, people, siteLanguage } = found.parse(
    await client.fetch(catalogueQuery, {}, { perspective: 'raw' }),
  )
  const drafts = new Set(publications.filter(({ _id }) => _id.startsWith('drafts.')).map(({ _id }) => publishedId(_id)))
  return {
    siteLanguage,
    publications: publications
      .filter(({ _id }) => _id.startsWith('drafts.') || !drafts.has(_id))
      .map((one) => ({
        id: publishedId(one._id),
        title: one.title ?? '',
        doi: one.doi ?? null,
        pmid: one.pmid ?? null,
        arxiv: one.arxiv ?? null,
        year: one.year ?? null,
        firstAuthor: one.family ?? null,
        slug: one.slug ?? null,
        otherDois: (one.otherDois ?? []).filter((doi) => doi !== null),
        plannedFrom: null,
      })),
    // A reference must point at the published person; one who is only a draft yet cannot be linked.
    people: new Map(people.filter(({ _id }) => !_id.startsWith('drafts.')).map(({ _id, orcid }) => [orcid, _id])),
  }
}
