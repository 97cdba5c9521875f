import type { ReactNode } from 'react'
import type { ConsentPolicy } from '#lib/consent/policy.ts'

interface ConsentFormProps {
  readonly policy: ConsentPolicy
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * A form whose submit buttons (`name="choice"`, `value` accept, reject or save) make a choice. `consent.browser.ts`
 * answers it in place; a press before the page's JavaScript has started is an ordinary form post to the same address.
 */
export function ConsentForm({ policy, className, children }: ConsentFormProps) {
  return (
    <form method="post" action="/api/consent" data-consent-form="" className={className}>
      <input type="hidden" name="version" value={policy.version} />
      <input type="hidden" name="asked" value={policy.purposes.join(' ')} />
      {children}
    </form>
  )
}
