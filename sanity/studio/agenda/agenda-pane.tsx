import { Badge, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useActiveReleases } from 'sanity'
import { IntentLink } from 'sanity/router'
import { DocumentLink } from '../document-link.tsx'
import { PaneFrame } from '../pane-frame.tsx'
import { agendaOf, byDay, type AgendaChange, type AgendaEntry } from './agenda.ts'
import { plannedReleases } from './planned-releases.ts'
import { usePlans, type Plans } from './use-plans.ts'

const intro = 'What appears on the site and what goes, by itself and in this order, and pages to look through again.'

const changes = {
  appears: { label: 'Appears', tone: 'positive' },
  goes: { label: 'Goes', tone: 'caution' },
  release: { label: 'Release', tone: 'primary' },
  review: { label: 'Look through by', tone: 'default' },
} as const satisfies Record<AgendaChange, unknown>

/** What goes out when. */
export function AgendaPane() {
  const { plans, problem } = usePlans()
  return (
    <PaneFrame intro={intro} problem={problem} testId="agenda">
      {plans ? <Agenda plans={plans} /> : null}
    </PaneFrame>
  )
}

function Agenda({ plans }: { readonly plans: Plans }) {
  const { data: releases } = useActiveReleases()
  const [now] = useState(() => Date.now())
  const { timeZone, versions } = plans
  const days = byDay(agendaOf({ ...plans, releases: plannedReleases(releases, versions) }, now), timeZone)
  if (days.length === 0) {
    return <Text>Nothing is planned. A story with a publication date to come, or with an end, stands here.</Text>
  }
  return (
    <>
      <Text size={1} muted>{`Times are those of ${timeZone}.`}</Text>
      {days.map(({ day, entries }) => (
        <Stack key={day} gap={3} as="section">
          <Heading as="h2" size={1}>
            {day}
          </Heading>
          {entries.map((entry) => (
            <EntryCard key={entry.change + entry.id} entry={entry} timeZone={timeZone} />
          ))}
        </Stack>
      ))}
    </>
  )
}

function EntryCard({ entry, timeZone }: { readonly entry: AgendaEntry; readonly timeZone: string }) {
  const { change, obstacle, id, type, title } = entry
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(Date.parse(entry.at))
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={3}>
        <Flex gap={3} align="center">
          {change === 'review' ? null : (
            <Text size={1} muted style={{ fontVariantNumeric: 'tabular-nums' }}>
              {time}
            </Text>
          )}
          <Badge tone={obstacle ? 'default' : changes[change].tone}>{changes[change].label}</Badge>
          {change === 'release' ? (
            <Text weight="medium">
              <IntentLink intent="release" params={{ id }}>
                {title}
              </IntentLink>
            </Text>
          ) : (
            <DocumentLink id={id} type={type} title={title} />
          )}
        </Flex>
        {obstacle ? <Text size={1}>{obstacle}</Text> : null}
      </Stack>
    </Card>
  )
}
