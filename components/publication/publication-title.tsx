import { Fragment, type ReactNode } from 'react'
import type { PublicationSummary, TitleSpan } from '#sanity/content/publication/publication-summary.shape.ts'

/** A title with its italics, sub- and superscripts. */
export function PublicationTitle({
  publication,
}: {
  readonly publication: Pick<PublicationSummary, 'title' | 'titleRich'>
}) {
  if (!publication.titleRich) return publication.title
  return publication.titleRich.map((span, index) => <Fragment key={index}>{markedText(span)}</Fragment>)
}

function markedText({ text, marks }: TitleSpan): ReactNode {
  return marks.reduce<ReactNode>((inner, Mark) => <Mark>{inner}</Mark>, text)
}
