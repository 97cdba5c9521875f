import { PortableText } from '@portabletext/react'
import type { NumberedCallout } from './number-notes.ts'
import { textComponents } from './text-components.tsx'
import styles from './callout.module.css'

const toneLabels = { note: 'Note', finding: 'Key finding', warning: 'Please note' } as const

/** A passage set apart: a remark, the finding in brief, or a warning. */
export function Callout({ callout }: { readonly callout: NumberedCallout }) {
  return (
    <aside className={styles.callout} data-tone={callout.tone}>
      <p className={styles.title}>
        <strong>{callout.title ?? toneLabels[callout.tone]}</strong>
      </p>
      <PortableText value={[...callout.content]} components={textComponents} onMissingComponent={false} />
    </aside>
  )
}
