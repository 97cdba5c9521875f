import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { FactList } from '#components/layout/fact-list.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import { resourceLabels, versionLabels } from './publication-terms.ts'

/** What belongs to a publication and lies elsewhere: its versions, its data and code, and who paid for the work. */
export function PublicationLinks({ publication }: { readonly publication: PublicationPage }) {
  const { versions, resources, funders } = publication
  return (
    <>
      {versions.length > 0 ? (
        <LedgerSection id="versions" heading="Versions">
          <FactList
            facts={versions.map(({ relation, doi, url }) => ({
              name: versionLabels[relation],
              value: <SiteLink href={url ?? doiUrl(doi)}>doi:{doi}</SiteLink>,
            }))}
          />
        </LedgerSection>
      ) : null}
      {resources.length > 0 ? (
        <LedgerSection id="resources" heading="Data and code">
          <FactList
            facts={resources.map(({ kind, url, label }) => ({
              name: resourceLabels[kind],
              value: <SiteLink href={url}>{label ?? `${resourceLabels[kind]} at ${new URL(url).hostname}`}</SiteLink>,
            }))}
          />
        </LedgerSection>
      ) : null}
      {funders.length > 0 ? (
        <LedgerSection id="funders" heading="Funding">
          <ul>
            {funders.map(({ name, ror, award }) => (
              <li key={`${name} ${award}`}>
                {ror ? (
                  <SiteLink href={ror.startsWith('https://') ? ror : `https://ror.org/${ror}`}>{name}</SiteLink>
                ) : (
                  name
                )}
                {award ? `, award ${award}` : null}
              </li>
            ))}
          </ul>
        </LedgerSection>
      ) : null}
    </>
  )
}
