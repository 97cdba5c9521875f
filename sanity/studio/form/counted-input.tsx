import { Stack, Text } from '@sanity/ui'
import type { StringInputProps } from 'sanity'

interface CountedInputProps {
  readonly input: StringInputProps
  /** Characters that are of use. */
  readonly limit: number
}

/** A text with the number of its characters, once it holds any. */
export function CountedInput({ input, limit }: CountedInputProps) {
  const length = input.value?.length ?? 0
  return (
    <Stack gap={2}>
      {input.renderDefault(input)}
      {length > 0 ? (
        <Text size={1} muted={length <= limit} weight={length > limit ? 'semibold' : 'regular'}>
          {`${length} of ${limit} characters`}
        </Text>
      ) : null}
    </Stack>
  )
}
