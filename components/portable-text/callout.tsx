import { PortableText } from '@portabletext/react'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import type { NumberedCallout } from './number-notes.ts'
import { textComponents } from './text-components.tsx'
import styles from './callout.module.css'

/** A passage set apart: a remark, the finding in brief, or a warning. */
export function Callout({ callout, language }: { readonly callout: NumberedCallout; readonly language: SiteLanguage }) {
  return (
    <div className={styles.callout} role="note" data-tone={callout.tone}>
      <p className={styles.title}>
        <strong>{callout.title ?? language.words.body.callouts[callout.tone]}</strong>
      </p>
      <PortableText value={[...callout.content]} components={textComponents(language)} onMissingComponent={false} />
    </div>
  )
}
