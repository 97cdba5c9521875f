import { Button, Card, Flex, Stack, Text } from '@sanity/ui'

interface ImportHaltProps {
  readonly problem: string
  readonly onResume: () => void
}

/** Why an import stopped, and a button to go on from there. */
export function ImportHalt({ problem, onResume }: ImportHaltProps) {
  return (
    <Card tone="caution" border radius={2} padding={4}>
      <Stack gap={4}>
        <Text role="alert">{problem}</Text>
        <Flex>
          <Button text="Go on" onClick={onResume} />
        </Flex>
      </Stack>
    </Card>
  )
}
