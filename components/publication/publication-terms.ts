import type {
  CslType,
  OpenAccessStatus,
  PublicationStatus,
  ResourceKind,
  VersionRelation,
} from '#sanity/content/publication/publication.terms.ts'

export const typeLabels: Readonly<Record<CslType, string>> = {
  'article-journal': 'Journal article',
  article: 'Preprint',
  chapter: 'Book chapter',
  book: 'Book',
  'paper-conference': 'Conference paper',
  dataset: 'Dataset',
  software: 'Software',
  thesis: 'Thesis',
  report: 'Report',
}

/** What a list says about a publication's state; an ordinary one needs no word. */
export const statusLabels: Readonly<Record<PublicationStatus, string | null>> = {
  published: null,
  'in press': 'In press',
  preprint: 'Preprint',
  corrected: 'Corrected',
  retracted: 'Retracted',
}

export const openAccessLabels: Readonly<Record<OpenAccessStatus, string>> = {
  gold: 'Open access (gold)',
  green: 'Open access (green: a copy in a repository)',
  hybrid: 'Open access (hybrid)',
  bronze: 'Free to read',
  diamond: 'Open access (diamond)',
  closed: 'Subscription needed',
}

export const resourceLabels: Readonly<Record<ResourceKind, string>> = {
  data: 'Data',
  code: 'Code',
  protocol: 'Protocol',
  slides: 'Slides',
  video: 'Video',
}

export const versionLabels: Readonly<Record<VersionRelation, string>> = {
  'preprint-of': 'Preprint of this work',
  'version-of': 'Another version of this work',
  correction: 'Correction',
  retraction: 'Retraction notice',
}
