import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useCallback, useState } from 'react'
import { useCurrentUser } from 'sanity'
import { AccessList } from './access-list.tsx'
import type { AccessStore, Person } from './access-store.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { LoadingStates } from './loading-states.tsx'
import { PersonRow, type PersonStep } from './person-row.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { useAccess } from './use-access.ts'

const readPeople = (store: AccessStore) => store.people()

/** Everybody who may sign in, and those who are invited. */
export function PeopleTab() {
  const loaded = useAccess(readPeople)
  const me = useCurrentUser()?.id
  const [isInviting, setInviting] = useState(false)
  const [step, setStep] = useState<{ readonly person: Person; readonly name: PersonStep } | null>(null)
  const close = useCallback(() => setStep(null), [])
  const { store, reload } = loaded
  return (
    <Stack gap={4}>
      <Flex align="center" gap={3} wrap="wrap" justify="space-between">
        <Text size={1} muted>
          Whoever is here can sign in to this Studio.
        </Text>
        <Button text="Invite somebody" onClick={() => setInviting(true)} />
      </Flex>
      <LoadingStates loaded={loaded} what="people">
        {(people, now) => (
          <AccessList label="People">
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                now={now}
                isMe={person.id === me}
                onStep={(name) => setStep({ person, name })}
              />
            ))}
          </AccessList>
        )}
      </LoadingStates>
      {isInviting ? <InviteDialog store={store} onInvited={reload} onClose={() => setInviting(false)} /> : null}
      {step ? (
        <PersonDialog
          store={store}
          person={step.person}
          step={step.name}
          isMe={step.person.id === me}
          onDone={reload}
          onClose={close}
        />
      ) : null}
    </Stack>
  )
}
