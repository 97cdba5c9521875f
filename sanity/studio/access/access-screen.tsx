import { Box, Card, Container, Heading, Stack, Tab, TabList, TabPanel, Text } from '@sanity/ui'
import { useState } from 'react'
import { useCurrentUser } from 'sanity'
import { OwnAccess } from './own-access.tsx'
import { PeopleTab } from './people-tab.tsx'
import { highestRole } from './roles.ts'
import { SessionsList } from './sessions-list.tsx'
import { TokensTab } from './tokens-tab.tsx'

/** "People and access" for administrators; for everybody else, what they may do themselves. */
export function AccessScreen() {
  const role = highestRole(useCurrentUser()?.roles ?? [])
  const isAdministrator = role === 'administrator'
  return (
    <Card height="fill" overflow="auto" data-testid="access-screen">
      <Container width={2}>
        <Box padding={[4, 4, 5]}>
          <Stack gap={5}>
            <Heading as="h1" size={3}>
              {isAdministrator ? 'People and access' : 'Your access'}
            </Heading>
            {isAdministrator ? <Administration /> : null}
            {role === null ? <Text size={1}>You have no role here. Ask an administrator for one.</Text> : null}
            {role === null || isAdministrator ? null : <OwnAccess role={role} />}
          </Stack>
        </Box>
      </Container>
    </Card>
  )
}

const parts = [
  { id: 'people', label: 'People' },
  { id: 'sessions', label: 'Sessions' },
  { id: 'tokens', label: 'API tokens' },
] as const

type Part = (typeof parts)[number]['id']

/** Only the part that is looked at is read, each time anew. */
function Administration() {
  const [shown, show] = useState<Part>('people')
  return (
    <Stack gap={4}>
      <TabList gap={2}>
        {parts.map(({ id, label }) => (
          <Tab
            key={id}
            id={`access-tab-${id}`}
            aria-controls={`access-panel-${id}`}
            label={label}
            selected={shown === id}
            onClick={() => show(id)}
          />
        ))}
      </TabList>
      {parts.map(({ id }) => (
        <TabPanel key={id} id={`access-panel-${id}`} aria-labelledby={`access-tab-${id}`} hidden={shown !== id}>
          {shown === id ? panelOf(id) : null}
        </TabPanel>
      ))}
    </Stack>
  )
}

function panelOf(part: Part) {
  switch (part) {
    case 'people':
      return <PeopleTab />
    case 'sessions':
      return <SessionsList everybody />
    case 'tokens':
      return <TokensTab />
  }
}
