import { useFormValue, type InputProps } from 'sanity'
import { providerRules } from '#lib/analytics/configuration.ts'
import { consentQuestion } from '#lib/consent/consent-setup.ts'
import { consentAsTyped } from './settings-as-typed.ts'

/** The list of analytics services, and under it what comes of it: which of them run after a yes, and which do not and why. */
export function AnalyticsInput(props: InputProps) {
  const { analytics, policy, messages } = consentQuestion(consentAsTyped(useFormValue(['consent']), props.value))
  const begin = policy.untilObjection ? 'Runs until a reader objects' : 'Runs after a reader’s yes'
  return (
    <>
      {props.renderDefault(props)}
      <ul data-testid="analytics-outcome" style={{ paddingInlineStart: '1.25rem' }}>
        {analytics.map(({ provider, host }) => (
          <li key={provider}>
            {begin}: {providerRules[provider].name} at {host}
          </li>
        ))}
        {messages.map((message) => (
          <li key={message}>Not used: {message}</li>
        ))}
        {analytics.length + messages.length === 0 ? <li>No service is set up: nothing is counted.</li> : null}
      </ul>
    </>
  )
}
