import { Card, Text } from '@sanity/ui'

/** Why a step failed, announced to screen readers too. */
export function FaultNote({ problem }: { readonly problem: string | null }) {
  return (
    <div role="alert">
      {problem === null ? null : (
        <Card tone="critical" border radius={2} padding={3}>
          <Text size={1}>{problem}</Text>
        </Card>
      )}
    </div>
  )
}
