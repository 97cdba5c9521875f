import type { ReactNode } from 'react'
import { bibtexEntry } from '#lib/citations/bibtex.ts'
import { citationStyleNames, citationStyleTitles, type CitationStyleName } from '#lib/citations/citation-styles.ts'
import type { CslItem } from '#lib/citations/csl-item.ts'
import { exportFormats } from '#lib/citations/export-formats.ts'
import { formatCitation, processorCredit } from '#lib/citations/format-citation.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { CopyButton } from '#components/layout/copy-button.tsx'
import { ExportLinks } from './export-links.tsx'
import { MarkedPieces } from './marked-text.tsx'
import styles from './cite-panel.module.css'

interface CitePanelProps {
  readonly item: CslItem
  /** Leads an editor to the work, of which every citation is made; none outside of a preview. */
  readonly editMark: string | undefined
  /** The style that the site cites in; the others are folded away below. */
  readonly style: CitationStyleName
  readonly language: SiteLanguage
}

/** How to cite a work: in the site's style, in others and as BibTeX, and as files for reference managers. */
export function CitePanel({ item, editMark, style, language }: CitePanelProps) {
  const words = language.words.cite
  const others = citationStyleNames.filter((name) => name !== style)
  return (
    <div className={styles.panel} data-sanity={editMark}>
      <Formatted item={item} style={style} language={language} />
      <details className={styles.others}>
        <summary>{words.otherStyles}</summary>
        {others.map((name) => (
          <Formatted key={name} item={item} style={name} language={language} />
        ))}
        <BibtexEntry item={item} language={language} />
      </details>
      <div className={styles.files}>
        <ExportLinks label={words.downloadFor} address={(format) => citationFile(item, format)} />
        <p className={styles.credit}>
          <a href="https://citationstyles.org/">{processorCredit}</a>
        </p>
      </div>
    </div>
  )
}

function citationFile({ id }: CslItem, format: keyof typeof exportFormats): string {
  return `/publications/${id}/citation.${exportFormats[format].extension}`
}

interface CitationProps {
  /** Name of the form, as events report it. */
  readonly form: CitationStyleName | 'bibtex'
  readonly title: string
  readonly language: SiteLanguage
  /** What is copied stands in it, in the element that `idOf` names. */
  readonly children: ReactNode
}

const idOf = (form: CitationProps['form']) => `cite-${form}`

/** The work in one form, and the button that copies it. */
function Citation({ form, title, language, children }: CitationProps) {
  const words = language.words.cite
  return (
    <figure className={styles.citation}>
      <figcaption className={styles.style}>{title}</figcaption>
      {children}
      <span className={styles.copy}>
        <CopyButton
          copies={{ element: idOf(form) }}
          label={words.copy(title)}
          copied={words.copied}
          notCopied={words.notCopied}
          event="Cite"
          detail={form}
        />{' '}
        <output />
      </span>
    </figure>
  )
}

function Formatted({ item, style, language }: Omit<CitePanelProps, 'editMark'>) {
  return (
    <Citation form={style} title={citationStyleTitles[style]} language={language}>
      <p id={idOf(style)} className={styles.text}>
        <MarkedPieces pieces={formatCitation(item, style, language)} />
      </p>
    </Citation>
  )
}

/** To be pasted into a file of references; the abstract, which is on the page already, comes with the download. */
function BibtexEntry({ item, language }: Pick<CitePanelProps, 'item' | 'language'>) {
  return (
    <Citation form="bibtex" title={exportFormats.bibtex.title} language={language}>
      <div id={idOf('bibtex')}>
        <pre className={styles.entry}>{bibtexEntry({ ...item, abstract: undefined })}</pre>
      </div>
    </Citation>
  )
}
