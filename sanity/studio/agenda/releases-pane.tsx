import { Badge, Card, Flex, Stack, Text } from '@sanity/ui'
import { useActiveReleases, type ReleaseDocument } from 'sanity'
import { IntentLink, useRouter } from 'sanity/router'
import { studioPath } from '#sanity/env.ts'
import { PaneFrame } from '../pane-frame.tsx'
import { releaseName, releaseTitle, sizeOf } from './planned-releases.ts'
import { usePlans } from './use-plans.ts'

const intro =
  'A release publishes several documents as one: a story, its paper and its people appear in the same moment. To add a document to one, open the document and choose the release above its form.'

/** Releases that are being prepared, each with a link into Studio's tool for them. */
export function ReleasesPane() {
  const { data: releases, error } = useActiveReleases()
  const { plans, problem } = usePlans()
  return (
    <PaneFrame intro={intro} problem={problem ?? error?.message ?? null} testId="releases">
      <Text size={1}>
        <ToolLink />
      </Text>
      {releases.length === 0 ? <Text>No release is being prepared.</Text> : null}
      <Stack as="ul" gap={3} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {releases.map((release) => (
          <ReleaseCard
            key={release._id}
            release={release}
            size={sizeOf(release, plans?.versions ?? [])}
            timeZone={plans?.timeZone ?? 'UTC'}
          />
        ))}
      </Stack>
    </PaneFrame>
  )
}

function ToolLink() {
  const { navigateUrl } = useRouter()
  const path = `${studioPath}/releases`
  return (
    <a
      href={path}
      onClick={(event) => {
        event.preventDefault()
        navigateUrl({ path })
      }}
    >
      Open the Releases tool to make one
    </a>
  )
}

interface ReleaseCardProps {
  readonly release: ReleaseDocument
  readonly size: number
  readonly timeZone: string
}

function ReleaseCard({ release, size, timeZone }: ReleaseCardProps) {
  return (
    <Card as="li" border radius={2} padding={3}>
      <Stack gap={3}>
        <Flex gap={3} align="center">
          <Text weight="medium">
            <IntentLink intent="release" params={{ id: releaseName(release) }}>
              {releaseTitle(release)}
            </IntentLink>
          </Text>
          <Badge tone={release.state === 'scheduled' ? 'positive' : 'default'}>{stateOf(release)}</Badge>
        </Flex>
        <Text size={1} muted>
          {[size === 1 ? '1 document' : `${size} documents`, whenOf(release, timeZone)].filter(Boolean).join(' · ')}
        </Text>
        {release.metadata.description ? <Text size={1}>{release.metadata.description}</Text> : null}
      </Stack>
    </Card>
  )
}

function stateOf({ state }: ReleaseDocument): string {
  return state === 'scheduled' || state === 'scheduling' ? 'Scheduled' : 'In preparation'
}

function whenOf({ metadata, publishAt }: ReleaseDocument, timeZone: string): string {
  const at = publishAt ?? metadata.intendedPublishAt
  if (at) return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone })
  return metadata.releaseType === 'asap' ? 'as soon as possible' : 'time not decided'
}
