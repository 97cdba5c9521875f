import { Stack, Text } from '@sanity/ui'
import type { ArrayOfObjectsInputProps } from 'sanity'
import { countWords } from '#sanity/content/shared/rules/block-text.ts'
import { lengthOfText } from './length-of-text.ts'

/** The text of an article or page, with its length. */
export function BodyInput(props: ArrayOfObjectsInputProps) {
  return (
    <Stack gap={2}>
      {props.renderDefault(props)}
      <Text as="output" size={1} muted data-testid="word-count">
        {lengthOfText(countWords(props.value ?? []))}
      </Text>
    </Stack>
  )
}
