import { Badge, Button, Card, Text } from '@sanity/ui'
import { Menu, MenuButton, MenuDivider, MenuItem } from '@sanity/ui/menu'
import { AccessRow } from './access-list.tsx'
import type { Person } from './access-store.ts'
import { roleWords } from './roles.ts'
import { when } from './when.ts'

/** What can be done with a person, each in a dialog of its own. */
export type PersonStep = 'role' | 'link' | 'sign-out' | 'remove'

interface PersonRowProps {
  readonly person: Person
  readonly now: Date
  readonly isMe: boolean
  readonly onStep: (step: PersonStep) => void
}

export function PersonRow({ person, now, isMe, onStep }: PersonRowProps) {
  const { name, email, role, state } = person
  return (
    <AccessRow
      title={name}
      badges={
        <>
          {isMe ? <Badge tone="primary">You</Badge> : null}
          {state === 'invited' ? <Badge tone="caution">Invited</Badge> : null}
        </>
      }
      picture={
        <Card tone="transparent" radius="full" padding={3} aria-hidden>
          <Text size={0} weight="medium">
            {initialsOf(name)}
          </Text>
        </Card>
      }
      steps={
        <>
          <Button
            mode="ghost"
            text={roleWords[role].title}
            aria-label={`${name}: ${roleWords[role].title}. Change role`}
            onClick={() => onStep('role')}
          />
          <MenuButton
            id={`access-menu-${person.id}`}
            button={<Button mode="bleed" text="…" aria-label={`More about ${name}`} />}
            popover={{ portal: true, placement: 'bottom-end' }}
            menu={
              <Menu>
                <MenuItem
                  text={state === 'invited' ? 'New invitation link…' : 'Link for a new password…'}
                  onClick={() => onStep('link')}
                />
                {state === 'active' ? (
                  <MenuItem
                    text={isMe ? 'Sign out everywhere else…' : 'Sign out everywhere…'}
                    onClick={() => onStep('sign-out')}
                  />
                ) : null}
                <MenuDivider />
                <MenuItem tone="critical" text={`Remove ${name}…`} onClick={() => onStep('remove')} />
              </Menu>
            }
          />
        </>
      }
    >
      {email === name ? null : (
        <Text size={1} muted textOverflow="ellipsis">
          {email}
        </Text>
      )}
      <Text size={1} muted>
        {presence(person, now)}
      </Text>
    </AccessRow>
  )
}

function presence({ state, lastSeenAt, linkExpiresAt, createdAt }: Person, now: Date): string {
  if (state === 'invited') {
    const invited = `Invited ${when(createdAt, now)}. `
    return linkExpiresAt === null
      ? `${invited}The link has ended without being used.`
      : `${invited}The link ends ${when(linkExpiresAt, now)}.`
  }
  const link = linkExpiresAt === null ? '' : ` A link for a new password ends ${when(linkExpiresAt, now)}.`
  return (lastSeenAt === null ? 'Not signed in.' : `Last seen ${when(lastSeenAt, now)}.`) + link
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase()
}
