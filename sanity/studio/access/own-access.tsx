import { Card, Heading, Stack, Text } from '@sanity/ui'
import type { AccessStore } from './access-store.ts'
import { LoadingStates } from './loading-states.tsx'
import { roleWords, type RoleName } from './roles.ts'
import { SessionsList } from './sessions-list.tsx'
import { useAccess } from './use-access.ts'

const readAdministrators = (store: AccessStore) => store.administrators()

/** What somebody who is no administrator may do, whom to ask for more, and where they are signed in. */
export function OwnAccess({ role }: { readonly role: RoleName }) {
  const administrators = useAccess(readAdministrators)
  const { one, may, mayNot } = roleWords[role]
  return (
    <Stack gap={6}>
      <Card border radius={2} padding={4}>
        <Stack gap={5}>
          <Text weight="medium">{`You are ${one}.`}</Text>
          <Abilities title="You may" lines={may} />
          <Abilities title="You may not" lines={mayNot} />
          <LoadingStates loaded={administrators} what="names of the administrators">
            {(names) => (
              <Text size={1} muted>
                {names.length === 0
                  ? 'Whoever runs this site gives roles and links for new passwords, on its command line.'
                  : `Ask ${either(names)} for another role, or for a link to choose a new password.`}
              </Text>
            )}
          </LoadingStates>
        </Stack>
      </Card>
      <Stack gap={4}>
        <Heading as="h2" size={1}>
          Where you are signed in
        </Heading>
        <SessionsList everybody={false} />
      </Stack>
    </Stack>
  )
}

function Abilities({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        {title}
      </Text>
      <Stack as="ul" gap={2} style={{ margin: 0, paddingInlineStart: '1.25rem', listStyle: 'disc' }}>
        {lines.map((line) => (
          <li key={line}>
            <Text size={1}>{line}</Text>
          </li>
        ))}
      </Stack>
    </Stack>
  )
}

function either(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names)
}
