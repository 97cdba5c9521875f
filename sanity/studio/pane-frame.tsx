import { Box, Container, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'

interface PaneFrameProps {
  /** What the pane shows, in a sentence. */
  readonly intro: string
  /** What went wrong, in words for an editor. */
  readonly problem: string | null
  readonly testId: string
  readonly children: ReactNode
}

/** A pane of the desk that is no list of documents: a line that says what it is for, then what it shows. */
export function PaneFrame({ intro, problem, testId, children }: PaneFrameProps) {
  return (
    <Box padding={4} overflow="auto" height="fill" data-testid={testId}>
      <Container width={2}>
        <Stack gap={5}>
          <Text size={1} muted>
            {intro}
          </Text>
          {problem ? (
            <Text size={1} role="alert">
              {problem}
            </Text>
          ) : null}
          {children}
        </Stack>
      </Container>
    </Box>
  )
}
