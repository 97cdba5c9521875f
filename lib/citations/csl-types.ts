/** Kinds of work that the site knows, by their CSL names. */
export const cslTypes = [
  'article-journal',
  'article',
  'chapter',
  'book',
  'paper-conference',
  'dataset',
  'software',
  'thesis',
  'report',
] as const

export type CslType = (typeof cslTypes)[number]
