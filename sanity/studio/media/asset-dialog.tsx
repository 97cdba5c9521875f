import { Box, Button, Dialog, Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useClient, useSchema } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { DocumentLink } from '../document-link.tsx'
import { usersOf, type AssetUser, type MediaAsset } from './media-store.ts'
import { faultWords } from '../fault-words.ts'

interface AssetDialogProps {
  readonly asset: MediaAsset
  readonly onClose: () => void
}

/** One picture: what it is, where it is used, and, when it is used nowhere, a way to delete it. */
export function AssetDialog({ asset, onClose }: AssetDialogProps) {
  const client = useClient({ apiVersion })
  const [users, setUsers] = useState<readonly AssetUser[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    usersOf(client, asset._id).then(setUsers, (fault: unknown) => setProblem(faultWords(fault)))
  }, [client, asset._id])
  const remove = () => client.delete(asset._id).then(onClose, (fault: unknown) => setProblem(faultWords(fault)))
  return (
    <Dialog id="media-asset" header={asset.name} width={1} onClose={onClose}>
      <Box padding={4}>
        <Stack gap={4}>
          <img
            src={`${asset.src}?w=1200&fit=max&auto=format`}
            alt=""
            style={{ display: 'block', maxInlineSize: '100%', maxBlockSize: '50vh', marginInline: 'auto' }}
          />
          <Text size={1} muted>
            {factsOf(asset)}
          </Text>
          {users ? <Users users={users} /> : null}
          {problem ? (
            <Text size={1} role="alert">
              {problem}
            </Text>
          ) : null}
          <Flex gap={3}>
            <Button as="a" mode="ghost" href={asset.src} target="_blank" rel="noreferrer" text="Open the original" />
            {users?.length === 0 ? (
              <Button mode="ghost" tone="critical" text="Delete for good" onClick={() => void remove()} />
            ) : null}
          </Flex>
        </Stack>
      </Box>
    </Dialog>
  )
}

function Users({ users }: { readonly users: readonly AssetUser[] }) {
  const schema = useSchema()
  if (users.length === 0) return <Text size={1}>It is used nowhere.</Text>
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        Used in
      </Text>
      <Stack as="ul" gap={4} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {users.map(({ id, type, title, places }) => (
          <Stack as="li" key={id} gap={2}>
            <DocumentLink id={id} type={type} title={title} field={places[0]?.path ?? ''} />
            <Text size={1} muted>
              {[schema.get(type)?.title ?? type, ...places.map(({ alt }) => alt ?? 'without alternative text')].join(
                ' · ',
              )}
            </Text>
          </Stack>
        ))}
      </Stack>
    </Stack>
  )
}

function factsOf({ width, height, size, addedAt }: MediaAsset): string {
  const added = new Date(addedAt).toLocaleDateString('en-GB', { dateStyle: 'long' })
  const bytes = size ? `${Math.max(1, Math.round(size / 1024)).toLocaleString('en-GB')} kB` : null
  return [`${width} × ${height} pixels`, bytes, `added on ${added}`].filter(Boolean).join(' · ')
}
