import type { ConsentPolicy } from './policy.ts'

/** What the head script reads; to be spread over `<html>`. */
export function consentHtmlAttributes(policy: ConsentPolicy) {
  return {
    'data-consent-version': String(policy.version),
    'data-consent-purposes': policy.purposes.join(' '),
  } as const
}
