import { PortableText } from '@portabletext/react'
import type { NumberedBlock } from './number-notes.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { bodyComponents } from './body-components.tsx'
import styles from './body.module.css'

interface BodyProps {
  readonly blocks: readonly NumberedBlock[]
  readonly language: SiteLanguage
}

/** Running text with everything that an editor can put into it. Footnotes stand beside the block that calls them. */
export function Body({ blocks, language }: BodyProps) {
  return (
    <div className={`prose ${styles.body}`}>
      <PortableText value={[...blocks]} components={bodyComponents(language)} onMissingComponent={false} />
    </div>
  )
}
