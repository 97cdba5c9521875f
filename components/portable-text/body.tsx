import { PortableText } from '@portabletext/react'
import type { NumberedBlock } from './number-notes.ts'
import { bodyComponents } from './body-components.tsx'
import styles from './body.module.css'

/** Running text with everything that an editor can put into it. Footnotes stand beside the block that calls them. */
export function Body({ blocks }: { readonly blocks: readonly NumberedBlock[] }) {
  return (
    <div className={`prose ${styles.body}`}>
      <PortableText value={[...blocks]} components={bodyComponents} onMissingComponent={false} />
    </div>
  )
}
