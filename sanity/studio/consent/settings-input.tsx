import { isNumberInputProps, pathToString, type InputProps } from 'sanity'
import { AnalyticsInput } from './analytics-input.tsx'
import { ConsentInput } from './consent-input.tsx'
import { PolicyVersionInput } from './policy-version-input.tsx'

/** Adds to the fields about cookies in the site settings what an editor has to see; every other field stays as it is. */
export function SettingsInput(props: InputProps) {
  const path = pathToString(props.path)
  if (path === 'consent') return <ConsentInput {...props} />
  if (path === 'consent.version' && isNumberInputProps(props)) return <PolicyVersionInput {...props} />
  if (path === 'analytics') return <AnalyticsInput {...props} />
  return props.renderDefault(props)
}
