import { Card, Flex, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'

/** People, sessions or tokens, one below the other. */
export function AccessList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={label}>
      {children}
    </Stack>
  )
}

interface AccessRowProps {
  readonly title: string
  readonly badges?: ReactNode
  /** What is said of it, below its title. */
  readonly children: ReactNode
  /** Stands before all of it. */
  readonly picture?: ReactNode
  /** What can be done with it, or why nothing can. */
  readonly steps: ReactNode
}

/** One person, session or token. */
export function AccessRow({ title, badges, children, picture, steps }: AccessRowProps) {
  return (
    <Card as="li" border radius={2} padding={3}>
      <Flex align="center" gap={3} wrap="wrap">
        {picture}
        <Stack gap={2} flex={1} style={{ minWidth: '12rem' }}>
          <Flex align="center" gap={2} wrap="wrap">
            <Text size={1} weight="medium">
              {title}
            </Text>
            {badges}
          </Flex>
          {children}
        </Stack>
        {steps}
      </Flex>
    </Card>
  )
}
