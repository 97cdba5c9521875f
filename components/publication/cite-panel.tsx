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

/** How to cite a work: in the site's style, in others, and as files for reference managers. */
export function CitePanel({ item, editMark, style, language }: CitePanelProps) {
  const words = language.words.cite
  const others = citationStyleNames.filter((name) => name !== style)
  return (
    <div className={styles.panel} data-sanity={editMark}>
      <Citation item={item} style={style} language={language} />
      <details className={styles.others}>
        <summary>{words.otherStyles}</summary>
        {others.map((name) => (
          <Citation key={name} item={item} style={name} language={language} />
        ))}
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

function Citation({ item, style, language }: Omit<CitePanelProps, 'editMark'>) {
  const words = language.words.cite
  const id = `cite-${style}`
  const title = citationStyleTitles[style]
  return (
    <figure className={styles.citation}>
      <figcaption className={styles.style}>{title}</figcaption>
      <p id={id} className={styles.text}>
        <MarkedPieces pieces={formatCitation(item, style, language.locale)} />
      </p>
      <span className={styles.copy}>
        <CopyButton
          copies={{ element: id }}
          label={words.copy(title)}
          copied={words.copied}
          notCopied={words.notCopied}
          event="Cite"
          detail={style}
        />{' '}
        <output />
      </span>
    </figure>
  )
}
