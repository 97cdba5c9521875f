import { exportFormatNames, exportFormats, type ExportFormat } from '#lib/citations/export-formats.ts'
import styles from './export-links.module.css'

interface ExportLinksProps {
  /** What the links are for. */
  readonly label: string
  readonly address: (format: ExportFormat) => string
}

/** The files that reference managers take: BibTeX, RIS and CSL-JSON. */
export function ExportLinks({ label, address }: ExportLinksProps) {
  return (
    <p className={styles.exports} data-print="hidden">
      <span>{label}</span>
      {exportFormatNames.map((format) => (
        <a key={format} href={address(format)} download="" type={exportFormats[format].mediaType}>
          {exportFormats[format].title}
        </a>
      ))}
    </p>
  )
}
