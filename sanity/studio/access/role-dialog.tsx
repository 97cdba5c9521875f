import { useState } from 'react'
import { Sentences, ConfirmDialog } from './confirm-dialog.tsx'
import type { Person } from './access-store.ts'
import { RoleChoice } from './role-choice.tsx'
import type { RoleName } from './roles.ts'

interface RoleDialogProps {
  readonly person: Person
  readonly isMe: boolean
  readonly onChange: (role: RoleName) => Promise<void>
  readonly onClose: () => void
}

/** Changes what somebody may do. */
export function RoleDialog({ person, isMe, onChange, onClose }: RoleDialogProps) {
  const [role, setRole] = useState(person.role)
  const losesOwn = isMe && role !== 'administrator'
  return (
    <ConfirmDialog
      title={isMe ? 'Change your own role' : `What ${person.name} may do`}
      action="Save"
      isDestructive={losesOwn}
      isReady={role !== person.role}
      onConfirm={() => onChange(role)}
      onClose={onClose}
    >
      <RoleChoice legend="Role" chosen={role} onChoose={setRole} />
      {losesOwn ? (
        <Sentences
          lines={['This is you: you will no longer see people and access. Another administrator can undo it.']}
        />
      ) : null}
    </ConfirmDialog>
  )
}
