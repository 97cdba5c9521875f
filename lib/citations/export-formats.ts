/** Files that reference managers read. */
export const exportFormats = {
  bibtex: { title: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex' },
  ris: { title: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems' },
  csl: { title: 'CSL-JSON', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const

export type ExportFormat = keyof typeof exportFormats

/** In the order in which they are offered. */
export const exportFormatNames = ['bibtex', 'ris', 'csl'] as const satisfies readonly ExportFormat[]
