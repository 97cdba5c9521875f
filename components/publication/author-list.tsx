import { Fragment } from 'react'
import type { PublicationAuthor } from '#sanity/content/publication/publication-summary.shape.ts'
import { authorFullName, authorShortName } from '#lib/citations/authors.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { AuthorMarks } from './author-marks.tsx'

interface AuthorListProps {
  readonly authors: readonly PublicationAuthor[]
  readonly language: SiteLanguage
  /**
   * `short` writes initials and leaves out the middle of a long list; `full` names everybody, with what the paper says
   * beside the names.
   */
  readonly form: 'short' | 'full'
}

/** A short list names the first authors and the last, who often leads the group. */
const longestShortList = 10
const namedFirst = 7

/** Authors in the order of the paper. Members of the group link to their pages, others to their ORCID records. */
export function AuthorList({ authors, language, form }: AuthorListProps) {
  const cut = form === 'short' && authors.length > longestShortList
  const named = cut ? authors.slice(0, namedFirst) : authors
  const last = cut ? authors.slice(-1) : []
  return (
    <>
      {named.map((author, index) => (
        <Fragment key={index}>
          {index > 0 ? ', ' : null}
          <Author author={author} form={form} />
          {form === 'full' ? <AuthorMarks author={author} language={language} /> : null}
        </Fragment>
      ))}
      {last.map((author) => (
        <Fragment key="last">
          , … <Author author={author} form={form} />
        </Fragment>
      ))}
    </>
  )
}

function Author({ author, form }: { readonly author: PublicationAuthor; readonly form: 'short' | 'full' }) {
  const name = isolated(form === 'short' ? authorShortName(author) : authorFullName(author))
  if (author.personSlug) return <SiteLink href={`/people/${author.personSlug}`}>{name}</SiteLink>
  if (!author.orcid || form === 'short') return name
  return <SiteLink href={`https://orcid.org/${author.orcid}`}>{name}</SiteLink>
}

/** Two names in letters that run to the left, one after the other, would change places without this. */
function isolated(name: string) {
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(name) ? <bdi>{name}</bdi> : name
}
