import { createContext, useContext } from 'react'
import {
  isArrayOfBlocksInputProps,
  isObjectInputProps,
  isStringInputProps,
  pathToString,
  type InputProps,
} from 'sanity'
import { SettingsInput } from '../consent/settings-input.tsx'
import { TellTyping } from '../live-typing/tell-typing.tsx'
import { GroupTimeInput } from '../schedule/group-time-input.tsx'
import { BodyInput } from './body-input.tsx'
import { characterLimit } from './character-limit.ts'
import { CountedInput } from './counted-input.tsx'

/** Asking the form for it with `useFormValue` would render every field again at every key. */
const DocumentType = createContext('')

/**
 * What the forms of Studio do differently: previews see each key, times are the group's, and fields tell what an editor
 * has to see of them, words of a text and characters that are left.
 */
export function FormInput(props: InputProps) {
  const type = useContext(DocumentType)
  if (props.path.length === 0 && isObjectInputProps(props)) {
    return (
      <DocumentType value={props.schemaType.name}>
        <TellTyping document={props.value} />
        {props.renderDefault(props)}
      </DocumentType>
    )
  }
  if (props.schemaType.name === 'body' && isArrayOfBlocksInputProps(props)) return <BodyInput {...props} />
  if (props.schemaType.name === 'datetime' && isStringInputProps(props)) return <GroupTimeInput {...props} />
  const limit = characterLimit(type, pathToString(props.path))
  if (limit !== null && isStringInputProps(props)) return <CountedInput input={props} limit={limit} />
  return <SettingsInput {...props} />
}
