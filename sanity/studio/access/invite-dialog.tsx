import { Box, Button, Dialog, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useState, type SubmitEvent } from 'react'
import type { AccessStore, AccountLink } from './access-store.ts'
import { FaultNote } from './fault-note.tsx'
import { faultWords } from '../fault-words.ts'
import { LinkDialog } from './link-dialog.tsx'
import { RoleChoice } from './role-choice.tsx'
import type { RoleName } from './roles.ts'

interface InviteDialogProps {
  readonly store: AccessStore
  readonly onInvited: () => Promise<void>
  readonly onClose: () => void
}

/** Makes an account for somebody, and the link with which they choose a password. */
export function InviteDialog({ store, onInvited, onClose }: InviteDialogProps) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<RoleName>('contributor')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [link, setLink] = useState<AccountLink | null>(null)

  const invite = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      setLink(await store.invite({ name, email, role }))
      await onInvited()
    } catch (fault) {
      setProblem(faultWords(fault))
    }
    setBusy(false)
  }

  if (link) return <LinkDialog title={`${name} is invited`} name={name} link={link} onClose={onClose} />
  return (
    <Dialog id="access-invite" header="Invite somebody" width={1} onClose={onClose}>
      <Box as="form" padding={4} onSubmit={(event: SubmitEvent) => void invite(event)}>
        <Stack gap={5}>
          <Labelled label="Name" hint="As it shall stand beside what they write.">
            <TextInput value={name} onChange={(event) => setName(event.currentTarget.value)} />
          </Labelled>
          <Labelled label="E-mail address" hint="They sign in with it. Nothing is ever sent to it.">
            <TextInput
              inputMode="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          </Labelled>
          <RoleChoice legend="What they may do" chosen={role} onChoose={setRole} />
          <FaultNote problem={problem} />
          <Flex gap={2} justify="flex-end">
            <Button type="button" mode="bleed" text="Cancel" onClick={onClose} />
            <Button
              type="submit"
              text="Make the link"
              loading={isBusy}
              disabled={isBusy || name.trim() === '' || email.trim() === ''}
            />
          </Flex>
        </Stack>
      </Box>
    </Dialog>
  )
}

interface LabelledProps {
  readonly label: string
  readonly hint?: string
  readonly children: React.ReactNode
}

/** A field with its label, which is read out with its hint. */
export function Labelled({ label, hint, children }: LabelledProps) {
  return (
    <Stack as="label" gap={3}>
      <Text size={1} weight="medium">
        {label}
      </Text>
      {hint === undefined ? null : (
        <Text size={1} muted>
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  )
}
