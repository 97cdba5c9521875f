import { Badge, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { AccessList, AccessRow } from './access-list.tsx'
import type { AccessStore, ApiToken } from './access-store.ts'
import { ConfirmDialog, Sentences } from './confirm-dialog.tsx'
import { LoadingStates } from './loading-states.tsx'
import { NewTokenDialog } from './new-token-dialog.tsx'
import { roleWords } from './roles.ts'
import { useAccess } from './use-access.ts'
import { when } from './when.ts'

const readTokens = (store: AccessStore) => store.tokens()

/** Tokens that let programs in. */
export function TokensTab() {
  const loaded = useAccess(readTokens)
  const { store, reload } = loaded
  const [isMaking, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<ApiToken | null>(null)
  return (
    <Stack gap={4}>
      <Flex align="center" gap={3} wrap="wrap" justify="space-between">
        <Text size={1} muted>
          A token lets a program in, with a role of its own, until it is revoked.
        </Text>
        <Button text="Make a token" onClick={() => setMaking(true)} />
      </Flex>
      <LoadingStates loaded={loaded} what="API tokens">
        {(tokens, now) =>
          tokens.length === 0 ? (
            <Card border radius={2} padding={5}>
              <Text align="center" muted size={1}>
                There are no tokens. A script that reads or writes here needs one.
              </Text>
            </Card>
          ) : (
            <AccessList label="API tokens">
              {tokens.map((token) => (
                <TokenRow key={token.id} token={token} now={now} onRevoke={() => setRevoking(token)} />
              ))}
            </AccessList>
          )
        }
      </LoadingStates>
      {isMaking ? <NewTokenDialog store={store} onMade={reload} onClose={() => setMaking(false)} /> : null}
      {revoking ? (
        <ConfirmDialog
          title={`Revoke “${revoking.label}”?`}
          action="Revoke"
          onConfirm={async () => {
            await store.revokeToken(revoking.id)
            await reload()
          }}
          onClose={() => setRevoking(null)}
        >
          <Sentences lines={['Every program that uses it is shut out at once. It cannot be brought back.']} />
        </ConfirmDialog>
      ) : null}
    </Stack>
  )
}

interface TokenRowProps {
  readonly token: ApiToken
  readonly now: Date
  readonly onRevoke: () => void
}

function TokenRow({ token, now, onRevoke }: TokenRowProps) {
  const used = token.lastUsedAt === null ? 'never used' : `last used ${when(token.lastUsedAt, now)}`
  return (
    <AccessRow
      title={token.label}
      badges={<Badge>{roleWords[token.roles[0].name].title}</Badge>}
      steps={
        token.neededBy === null ? (
          <Button
            mode="ghost"
            tone="critical"
            text="Revoke"
            aria-label={`Revoke the token “${token.label}”`}
            onClick={onRevoke}
          />
        ) : (
          <Text size={1} muted>
            {`Needed by ${token.neededBy}`}
          </Text>
        )
      }
    >
      <Text size={1} muted>
        {`Made ${when(token.createdAt, now)}, ${used}.`}
      </Text>
    </AccessRow>
  )
}
