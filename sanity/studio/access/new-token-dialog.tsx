import { Box, Button, Dialog, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useState, type SubmitEvent } from 'react'
import { CopyOnce } from '../copy-once.tsx'
import type { AccessStore } from './access-store.ts'
import { FaultNote } from './fault-note.tsx'
import { faultWords } from '../fault-words.ts'
import { Labelled } from './invite-dialog.tsx'
import { RoleChoice } from './role-choice.tsx'
import type { RoleName } from './roles.ts'

interface NewTokenDialogProps {
  readonly store: AccessStore
  readonly onMade: () => Promise<void>
  readonly onClose: () => void
}

/** Makes a token for a program, and shows it once. */
export function NewTokenDialog({ store, onMade, onClose }: NewTokenDialogProps) {
  const [label, setLabel] = useState('')
  const [role, setRole] = useState<RoleName>('viewer')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [secret, setSecret] = useState<string | null>(null)

  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      setSecret(await store.createToken(label, role))
      await onMade()
    } catch (fault) {
      setProblem(faultWords(fault))
    }
    setBusy(false)
  }

  return (
    <Dialog id="access-token" header={secret === null ? 'Make a token' : label} width={1} onClose={onClose}>
      <Box as="form" padding={4} onSubmit={(event: SubmitEvent) => void make(event)}>
        {secret === null ? (
          <Stack gap={5}>
            <Labelled label="Name" hint="The program that will use it.">
              <TextInput maxLength={120} value={label} onChange={(event) => setLabel(event.currentTarget.value)} />
            </Labelled>
            <RoleChoice legend="What it may do" chosen={role} onChoose={setRole} />
            <FaultNote problem={problem} />
            <Flex gap={2} justify="flex-end">
              <Button type="button" mode="bleed" text="Cancel" onClick={onClose} />
              <Button type="submit" text="Make the token" loading={isBusy} disabled={isBusy || label.trim() === ''} />
            </Flex>
          </Stack>
        ) : (
          <Stack gap={4}>
            <CopyOnce label="Token" value={secret}>
              Copy the token now: it is shown only once.
            </CopyOnce>
            <Text size={1} muted>
              Keep it where the program runs, never in code or on a web page.
            </Text>
            <Flex justify="flex-end">
              <Button type="button" text="Done" onClick={onClose} />
            </Flex>
          </Stack>
        )}
      </Box>
    </Dialog>
  )
}
