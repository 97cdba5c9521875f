import { Button, Flex, Radio, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useClient, useCurrentUser } from 'sanity'
import { draftLinkDays, type DraftLinkDays } from '#sanity/draft-links/draft-link.ts'
import { apiVersion } from '#sanity/env.ts'
import { CopyOnce } from '../copy-once.tsx'
import { createDraftLink } from './draft-link-store.ts'

interface NewDraftLinkProps {
  readonly documentId: string
  readonly documentType: string
  readonly attempt: (act: () => Promise<void>) => Promise<void>
}

/** Makes a link that works for a chosen time, and shows its address once. */
export function NewDraftLink({ documentId, documentType, attempt }: NewDraftLinkProps) {
  const client = useClient({ apiVersion })
  const user = useCurrentUser()
  const [days, setDays] = useState<DraftLinkDays>(7)
  const [address, setAddress] = useState<string | null>(null)

  const make = () =>
    attempt(async () => {
      const createdBy = { id: user?.id ?? null }
      setAddress(await createDraftLink(client, { documentId, documentType, createdBy, days }, window.location.origin))
    })

  return (
    <Stack gap={4}>
      <Flex as="fieldset" gap={4} wrap="wrap" style={{ border: 0, margin: 0, padding: 0 }}>
        <Text as="legend" size={1} weight="medium" style={{ marginBottom: '0.75rem' }}>
          The link works for
        </Text>
        {draftLinkDays.map((choice) => (
          <Flex key={choice} as="label" align="center" gap={2}>
            <Radio name="draft-link-days" checked={days === choice} onChange={() => setDays(choice)} />
            <Text size={1}>{choice === 1 ? '1 day' : `${choice} days`}</Text>
          </Flex>
        ))}
      </Flex>
      <Flex>
        <Button tone="primary" text="Make link" onClick={() => void make()} />
      </Flex>
      {address ? (
        <CopyOnce key={address} label="Draft link" value={address}>
          Copy the link now: it is shown only once.
        </CopyOnce>
      ) : null}
    </Stack>
  )
}
