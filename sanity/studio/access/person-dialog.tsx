import { useState } from 'react'
import type { AccessStore, AccountLink, Person } from './access-store.ts'
import { ConfirmDialog, Sentences } from './confirm-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import type { PersonStep } from './person-row.tsx'
import { RoleDialog } from './role-dialog.tsx'
import type { RoleName } from './roles.ts'

interface PersonDialogProps {
  readonly store: AccessStore
  readonly person: Person
  readonly step: PersonStep
  readonly isMe: boolean
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** The dialog of one step: what will happen, then that it happens. */
export function PersonDialog({ store, person, step, isMe, onDone, onClose }: PersonDialogProps) {
  const { id, name } = person
  const changeRole = async (role: RoleName) => {
    await store.changeRole(id, role)
    // Studio asks for the rights of its user once, when it starts.
    if (isMe) window.location.reload()
    else await onDone()
  }
  switch (step) {
    case 'role':
      return <RoleDialog person={person} isMe={isMe} onChange={changeRole} onClose={onClose} />
    case 'link':
      return <NewLink store={store} person={person} onDone={onDone} onClose={onClose} />
    case 'sign-out':
      return (
        <ConfirmDialog
          title={isMe ? 'Sign out everywhere else?' : `Sign ${name} out everywhere?`}
          action="Sign out"
          onConfirm={async () => {
            await store.endSessionsOf(id)
            await onDone()
          }}
          onClose={onClose}
        >
          <Sentences
            lines={[
              isMe
                ? 'All your other browsers are signed out at once. This one stays.'
                : `All browsers of ${name} are signed out at once. The password stays, and signs in again.`,
              'What was written is kept.',
            ]}
          />
        </ConfirmDialog>
      )
    case 'remove':
      return (
        <ConfirmDialog
          title={`Remove ${name}?`}
          action="Remove"
          onConfirm={async () => {
            await store.remove(id)
            if (isMe) window.location.reload()
            else await onDone()
          }}
          onClose={onClose}
        >
          <Sentences
            lines={[
              `${isMe ? 'You are' : `${name} is`} signed out everywhere at once, and cannot sign in again.`,
              'What was written stays, with the name in its history.',
              'Draft links that were shared work on until they expire: see “Draft links” in Content to end them.',
            ]}
          />
        </ConfirmDialog>
      )
  }
}

function NewLink({ store, person, onDone, onClose }: Omit<PersonDialogProps, 'step' | 'isMe'>) {
  const [link, setLink] = useState<AccountLink | null>(null)
  const isInvitation = person.state === 'invited'
  if (link) {
    const title = isInvitation ? 'New invitation link' : 'Link for a new password'
    return <LinkDialog title={title} name={person.name} link={link} onClose={onClose} />
  }
  return (
    <ConfirmDialog
      title={isInvitation ? `A new invitation for ${person.name}?` : `A new password for ${person.name}?`}
      action="Make the link"
      isDestructive={false}
      onConfirm={async () => {
        setLink(await store.newLink(person.id))
        await onDone()
      }}
      staysOpen
      onClose={onClose}
    >
      <Sentences
        lines={
          isInvitation
            ? ['The link before it, if there is one, ends.']
            : [
                'The link lets a new password be chosen. Until then the old one works.',
                'Once it is chosen, all other browsers are signed out. A link made before ends.',
              ]
        }
      />
    </ConfirmDialog>
  )
}
