import { Button, Card, Flex, Spinner, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import type { Loaded } from './use-access.ts'

interface LoadingStatesProps<T> {
  readonly loaded: Loaded<T>
  /** What is read, e.g. “people”. */
  readonly what: string
  readonly children: (value: T, readAt: Date) => ReactNode
}

/** What was read, or that it is being read, or why it could not be and a way to try again. */
export function LoadingStates<T>({ loaded, what, children }: LoadingStatesProps<T>) {
  const { value, readAt, problem, reload } = loaded
  return (
    <Stack gap={4}>
      {problem === null ? null : (
        <Card tone="critical" border radius={2} padding={4} role="alert">
          <Flex align="center" gap={4} wrap="wrap">
            <Stack gap={3} flex={1}>
              <Text size={1} weight="medium">{`The ${what} could not be read.`}</Text>
              <Text size={1}>{problem}</Text>
            </Stack>
            <Button mode="ghost" text="Try again" onClick={() => void reload()} />
          </Flex>
        </Card>
      )}
      {value === null && problem === null ? (
        <Flex align="center" gap={3} padding={4} justify="center" aria-live="polite">
          <Spinner muted />
          <Text muted size={1}>{`Reading the ${what} …`}</Text>
        </Flex>
      ) : null}
      {value === null ? null : children(value, readAt)}
    </Stack>
  )
}
