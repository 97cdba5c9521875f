import { Fragment, type ReactNode } from 'react'
import type { MarkedText } from '#lib/citations/csl-text.ts'

/** Pieces of a citation with their italics, bold, sub- and superscript. */
export function MarkedPieces({ pieces }: { readonly pieces: readonly MarkedText[] }) {
  return pieces.map(({ text, marks }, index) => (
    <Fragment key={index}>{marks.reduce<ReactNode>((inner, mark) => marked(inner, mark), text)}</Fragment>
  ))
}

function marked(inner: ReactNode, mark: string): ReactNode {
  switch (mark) {
    case 'i':
      return <i>{inner}</i>
    case 'b':
      return <b>{inner}</b>
    case 'sub':
      return <sub>{inner}</sub>
    case 'sup':
      return <sup>{inner}</sup>
    default:
      return inner
  }
}
