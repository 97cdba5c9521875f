import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { editMark } from '#lib/editing/edit-mark.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { FactList } from '#components/layout/fact-list.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'

interface PublicationLinksProps {
  readonly publication: PublicationPage
  readonly language: SiteLanguage
}

/** What belongs to a publication and lies elsewhere: its versions, its data and code, and who paid for the work. */
export function PublicationLinks({ publication, language }: PublicationLinksProps) {
  const { words } = language
  const { versions, resources, funders } = publication
  return (
    <>
      {versions.length > 0 ? (
        <LedgerSection id="versions" heading={words.publications.versions}>
          <FactList
            facts={versions.map(({ relation, doi, url }) => ({
              name: words.versions[relation],
              value: <SiteLink href={url ?? doiUrl(doi)}>doi:{doi}</SiteLink>,
              editMark: editMark(publication.title, 'title', 'versions'),
            }))}
          />
        </LedgerSection>
      ) : null}
      {resources.length > 0 ? (
        <LedgerSection id="resources" heading={words.publications.dataAndCode}>
          <FactList
            facts={resources.map(({ kind, url, label }) => ({
              name: words.resources[kind],
              value: (
                <SiteLink href={url}>
                  {label ?? words.publications.resourceAt(words.resources[kind], new URL(url).hostname)}
                </SiteLink>
              ),
            }))}
          />
        </LedgerSection>
      ) : null}
      {funders.length > 0 ? (
        <LedgerSection id="funders" heading={words.publications.funding}>
          <ul>
            {funders.map(({ name, ror, award }) => (
              <li key={`${name} ${award}`}>
                {ror ? (
                  <SiteLink href={ror.startsWith('https://') ? ror : `https://ror.org/${ror}`}>{name}</SiteLink>
                ) : (
                  name
                )}
                {award ? `, ${words.publications.award(award)}` : null}
              </li>
            ))}
          </ul>
        </LedgerSection>
      ) : null}
    </>
  )
}
