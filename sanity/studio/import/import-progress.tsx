import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { Progress } from './import-steps.ts'

/** How far an import is, for the eye and for a screen reader. */
export function ImportProgress({ progress, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  const { what, done, total } = progress
  const label = `${what}: ${done} of ${total}`
  return (
    <Card border radius={2} padding={4}>
      <Stack gap={3}>
        <Text size={1} as="output">
          {label}
        </Text>
        <progress value={done} max={total} aria-label={what} style={{ width: '100%' }} />
        <Flex>
          <Button mode="ghost" text="Stop" onClick={onStop} />
        </Flex>
      </Stack>
    </Card>
  )
}
