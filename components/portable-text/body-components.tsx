import type { PortableTextReactComponents } from '@portabletext/react'
import { Callout } from './callout.tsx'
import { DataTable } from './data-table.tsx'
import { BodyFigure } from './body-figure.tsx'
import { MathFormula } from './math-formula.tsx'
import type { NumberedBlock } from './number-notes.ts'
import { PullQuote } from './pull-quote.tsx'
import { textComponents } from './text-components.tsx'
import { VideoFigure } from './video-figure.tsx'

/** A component for each block that the body's shape lets through. */
export const bodyComponents: Partial<PortableTextReactComponents<NumberedBlock>> = {
  ...textComponents,
  types: {
    ...textComponents.types,
    quote: ({ value }) => <PullQuote quote={value} />,
    callout: ({ value }) => <Callout callout={value} />,
    figure: ({ value }) => <BodyFigure figure={value} />,
    table: ({ value }) => <DataTable table={value} />,
    math: ({ value }) => <MathFormula math={value} />,
    video: ({ value }) => <VideoFigure video={value} />,
  },
}
