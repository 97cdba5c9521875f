import type { ReactNode } from 'react'
import { insideScript } from '#lib/text/inside-script.ts'
import { scriptSetupId, type ConsentScriptSetup } from './script-setup.ts'

interface ConsentProviderProps extends ConsentScriptSetup {
  /** Read out by screen readers when a choice was made. */
  readonly savedNotice: string
  readonly children: ReactNode
}

/**
 * Wraps everything in `<body>`: says what visitors are asked, and which services wait for a yes. That is
 * data: no service's code is in the page, and the script fetches it after the yes.
 */
export function ConsentProvider({ policy, analytics, savedNotice, children }: ConsentProviderProps) {
  const setup: ConsentScriptSetup = { policy, analytics }
  return (
    <>
      {children}
      <output className="visually-hidden" data-consent-said="" />
      <script
        type="application/json"
        id={scriptSetupId}
        data-saved={savedNotice}
        dangerouslySetInnerHTML={{ __html: insideScript(JSON.stringify(setup)) }}
      />
    </>
  )
}
