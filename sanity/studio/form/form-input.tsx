import { isArrayOfBlocksInputProps, isStringInputProps, pathToString, useFormValue, type InputProps } from 'sanity'
import { SettingsInput } from '../consent/settings-input.tsx'
import { BodyInput } from './body-input.tsx'
import { characterLimit } from './character-limit.ts'
import { CountedInput } from './counted-input.tsx'

/** Adds to the fields of every form what an editor has to see of them: words of a text, characters that are left. */
export function FormInput(props: InputProps) {
  const type = useFormValue(['_type'])
  if (props.schemaType.name === 'body' && isArrayOfBlocksInputProps(props)) return <BodyInput {...props} />
  const limit = characterLimit(String(type), pathToString(props.path))
  if (limit !== null && isStringInputProps(props)) return <CountedInput input={props} limit={limit} />
  return <SettingsInput {...props} />
}
