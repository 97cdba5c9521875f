import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useClient, useCurrentUser, useUser } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { highestRole } from '../access/roles.ts'
import { forgetDraftLink, revokeDraftLink, type ListedDraftLink } from './draft-link-store.ts'

interface DraftLinkListProps {
  readonly links: readonly ListedDraftLink[]
  /** Whether each link says which document it shows. */
  readonly withTitles: boolean
  readonly attempt: (act: () => Promise<void>) => Promise<void>
}

/** Links with who made them, how long they work and when they were last opened; working ones can be ended. */
export function DraftLinkList({ links, withTitles, attempt }: DraftLinkListProps) {
  if (links.length === 0) return <Text muted>There are no links yet.</Text>
  return (
    <Stack as="ul" gap={2} style={{ listStyle: 'none', margin: 0, padding: 0 }} data-testid="draft-links">
      {links.map((link) => (
        <Card key={link._id} as="li" border radius={2} padding={3}>
          <DraftLinkRow link={link} withTitle={withTitles} attempt={attempt} />
        </Card>
      ))}
    </Stack>
  )
}

interface DraftLinkRowProps {
  readonly link: ListedDraftLink
  readonly withTitle: boolean
  readonly attempt: DraftLinkListProps['attempt']
}

function DraftLinkRow({ link, withTitle, attempt }: DraftLinkRowProps) {
  const client = useClient({ apiVersion })
  const me = useCurrentUser()
  const { state } = link
  // The lake refuses it: contributors share and end in their own name.
  const isForOthers = highestRole(me?.roles ?? []) === 'contributor' && link.createdBy.id !== me?.id
  const end = state === 'open' ? revokeDraftLink : forgetDraftLink
  return (
    <Flex align="center" gap={3}>
      <Stack gap={3} flex={1}>
        {withTitle ? <Text weight="medium">{link.title ?? 'A document that was deleted'}</Text> : null}
        <Text size={1}>
          {'Made by '}
          {link.createdBy.id ? <NameOf id={link.createdBy.id} /> : unnamed}
          {` on ${shown(link.createdAt)}`}
        </Text>
        <Text size={1} muted>
          {`${validity(link)} ${opened(link)}`}
        </Text>
      </Stack>
      {isForOthers ? null : (
        <Button
          mode="ghost"
          tone={state === 'open' ? 'critical' : 'default'}
          text={state === 'open' ? 'End link' : 'Remove from list'}
          onClick={() => void attempt(() => end(client, link._id))}
        />
      )}
    </Flex>
  )
}

const unnamed = 'a team member'

function NameOf({ id }: { readonly id: string }) {
  const [user] = useUser(id)
  return user?.displayName ?? unnamed
}

function validity(link: ListedDraftLink): string {
  switch (link.state) {
    case 'open':
      return `Works until ${shown(link.expiresAt)}.`
    case 'expired':
      return `Expired on ${shown(link.expiresAt)}.`
    case 'revoked':
      return `Ended on ${shown(link.revokedAt ?? link.expiresAt)}.`
  }
}

function opened(link: ListedDraftLink): string {
  return link.lastOpenedAt ? `Last opened on ${shown(link.lastOpenedAt)}.` : 'Not opened yet.'
}

function shown(instant: string): string {
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
