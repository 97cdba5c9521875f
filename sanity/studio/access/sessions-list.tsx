import { Badge, Button, Stack, Text } from '@sanity/ui'
import { useCallback, useState } from 'react'
import { AccessList, AccessRow } from './access-list.tsx'
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
          <AccessList label="Sessions">
            {sessions.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                now={now}
                withName={everybody}
                onEnd={() => setEnding(session)}
              />
            ))}
          </AccessList>
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
    <AccessRow
      title={withName ? session.userName : device}
      badges={session.isCurrent ? <Badge tone="primary">This browser</Badge> : null}
      steps={
        session.isCurrent ? null : (
          <Button
            mode="ghost"
            tone="critical"
            text="Sign out"
            aria-label={`Sign out ${device} of ${session.userName}`}
            onClick={onEnd}
          />
        )
      }
    >
      {withName ? <Text size={1}>{device}</Text> : null}
      <Text size={1} muted>
        {`Signed in ${when(session.createdAt, now)}, last used ${when(session.lastUsedAt, now)}.`}
      </Text>
    </AccessRow>
  )
}

function deviceOf({ device }: Session): string {
  return device ?? 'A browser that does not say its name'
}
