import { Box, Card, Flex, Text } from '@sanity/ui'
import { useCurrentUser, type ActiveToolLayoutProps } from 'sanity'
import { highestRole } from './roles.ts'

/** Tells viewers, above every tool, what they may do: every form and button of Studio is there, and most are off. */
export function ViewerNote(props: ActiveToolLayoutProps) {
  const isViewer = highestRole(useCurrentUser()?.roles ?? []) === 'viewer'
  if (!isViewer) return props.renderDefault(props)
  return (
    <Flex direction="column" height="fill">
      <Card tone="primary" borderBottom padding={3} role="note" data-testid="viewer-note">
        <Text size={1} align="center">
          You are a viewer: you may read and preview everything here, drafts too. Changes are made by others.
        </Text>
      </Card>
      <Box flex={1} overflow="hidden" style={{ minHeight: 0 }}>
        {props.renderDefault(props)}
      </Box>
    </Flex>
  )
}
