import type { PortableTextReactComponents } from '@portabletext/react'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Callout } from './callout.tsx'
import { DataTable } from './data-table.tsx'
import { BodyFigure } from './body-figure.tsx'
import { MathFormula } from './math-formula.tsx'
import type { NumberedBlock } from './number-notes.ts'
import { PullQuote } from './pull-quote.tsx'
import { textComponents } from './text-components.tsx'
import { VideoFigure } from './video-figure.tsx'

/** A component for each block that the body's shape lets through. */
export function bodyComponents(language: SiteLanguage): Partial<PortableTextReactComponents<NumberedBlock>> {
  const text = textComponents(language)
  return {
    ...text,
    types: {
      ...text.types,
      quote: ({ value }) => <PullQuote quote={value} />,
      callout: ({ value }) => <Callout callout={value} language={language} />,
      figure: ({ value }) => <BodyFigure figure={value} language={language} />,
      table: ({ value }) => <DataTable table={value} language={language} />,
      math: ({ value }) => <MathFormula math={value} />,
      video: ({ value }) => <VideoFigure video={value} language={language} />,
    },
  }
}
