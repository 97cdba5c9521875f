import type { ReactNode } from 'react'
import type { EditorPage } from '#sanity/content/page/page.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Body } from '#components/portable-text/body.tsx'
import { numberNotes } from '#components/portable-text/number-notes.ts'
import { ReferenceList } from '#components/portable-text/reference-list.tsx'
import styles from './editor-page-profile.module.css'

interface EditorPageProfileProps {
  readonly page: EditorPage
  readonly language: SiteLanguage
  readonly breadcrumbs?: ReactNode
}

/** A page made by editors: its text, and the pages below it. */
export function EditorPageProfile({ page, language, breadcrumbs }: EditorPageProfileProps) {
  const { blocks, references } = numberNotes(page.body)
  return (
    <>
      <PageHeading title={page.title} breadcrumbs={breadcrumbs} />
      <div className={styles.body}>
        <Ledger>
          <Body blocks={blocks} language={language} />
        </Ledger>
      </div>
      {references.length > 0 ? (
        <LedgerSection id="references" heading={language.words.article.references}>
          <ReferenceList references={references} language={language} />
        </LedgerSection>
      ) : null}
      {page.children.length > 0 ? (
        <LedgerSection id="below" heading={language.words.pages.below}>
          <ul className={styles.children}>
            {page.children.map((child) => (
              <li key={child._id}>
                <SiteLink href={`/${child.path}`}>{child.title}</SiteLink>
              </li>
            ))}
          </ul>
        </LedgerSection>
      ) : null}
    </>
  )
}
