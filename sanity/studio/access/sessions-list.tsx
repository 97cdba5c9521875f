import { Badge, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useCallback, useState } from 'react'
import type { AccessStore, Session } from './access-store.ts'
import { ConfirmDialog, Sentences } from './confirm-dialog.tsx'
import { LoadingStates } from './loading-states.tsx'
import { useAccess } from './use-access.ts'
import { when } from './when.ts'

/** Browsers that are signed in: one's own, or everybody's. */
export function SessionsList({ everybody }: { readonly everybody: boolean }) {
  const read = useCallback((store: AccessStore) => store.sessions(everybody), [everybody])
  const loaded = useAccess(read)
  const [ending, setEnding] = useState<Session | null>(null)
  const { store, reload } = loaded
  return (
    <Stack gap={4}>
      <Text size={1} muted>
        A session ends by itself 30 days after signing in. End one that you do not know, and choose a new password.
      </Text>
      <LoadingStates loaded={loaded} what="sessions">
        {(sessions, now) => (
          <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label="Sessions">
            {sessions.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                now={now}
                withName={everybody}
                onEnd={() => setEnding(session)}
              />
            ))}
          </Stack>
        )}
      </LoadingStates>
      {ending ? (
        <ConfirmDialog
          title={`Sign ${deviceOf(ending)} out?`}
          action="Sign out"
          onConfirm={async () => {
            await store.endSession(ending.id)
            await reload()
          }}
          onClose={() => setEnding(null)}
        >
          <Sentences
            lines={[
              `${deviceOf(ending)}, signed in as ${ending.userName} ${when(ending.createdAt, loaded.readAt)}, is signed out at once.`,
              'What was written is kept.',
            ]}
          />
        </ConfirmDialog>
      ) : null}
    </Stack>
  )
}

interface SessionRowProps {
  readonly session: Session
  readonly now: Date
  readonly withName: boolean
  readonly onEnd: () => void
}

function SessionRow({ session, now, withName, onEnd }: SessionRowProps) {
  const device = deviceOf(session)
  return (
    <Card as="li" border radius={2} padding={3}>
      <Flex align="center" gap={3} wrap="wrap">
        <Stack gap={2} flex={1} style={{ minWidth: '12rem' }}>
          <Flex align="center" gap={2} wrap="wrap">
            <Text size={1} weight="medium">
              {withName ? session.userName : device}
            </Text>
            {session.isCurrent ? <Badge tone="primary">This browser</Badge> : null}
          </Flex>
          {withName ? <Text size={1}>{device}</Text> : null}
          <Text size={1} muted>
            {`Signed in ${when(session.createdAt, now)}, last used ${when(session.lastUsedAt, now)}.`}
          </Text>
        </Stack>
        {session.isCurrent ? null : (
          <Button
            mode="ghost"
            tone="critical"
            text="Sign out"
            aria-label={`Sign out ${device} of ${session.userName}`}
            onClick={onEnd}
          />
        )}
      </Flex>
    </Card>
  )
}

function deviceOf({ device }: Session): string {
  return device ?? 'A browser that does not say its name'
}
