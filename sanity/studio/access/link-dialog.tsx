import { Box, Button, Dialog, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { CopyOnce } from '../copy-once.tsx'
import type { AccountLink } from './access-store.ts'
import { when } from './when.ts'

interface LinkDialogProps {
  readonly title: string
  /** Who it is for. */
  readonly name: string
  readonly link: AccountLink
  readonly onClose: () => void
}

/** A link that lets somebody choose a password, to be handed over: Labwire sends no e-mail. */
export function LinkDialog({ title, name, link, onClose }: LinkDialogProps) {
  const [now] = useState(() => new Date())
  return (
    <Dialog
      id="access-link"
      header={title}
      width={1}
      onClose={onClose}
      footer={
        <Flex justify="flex-end" padding={3}>
          <Button text="Done" onClick={onClose} />
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          <CopyOnce label="Link" value={link.link}>
            {`Copy the link now, and send it to ${name} yourself: it is shown only once.`}
          </CopyOnce>
          <Text size={1} muted>
            {`It works once, ${name} alone should have it, and it ends ${when(link.linkExpiresAt, now)}.`}
          </Text>
        </Stack>
      </Box>
    </Dialog>
  )
}
