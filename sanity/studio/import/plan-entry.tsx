import { Badge, Card, Checkbox, Flex, Stack, Text } from '@sanity/ui'
import type { PlannedEntry } from '#sanity/import/planned-entry.ts'
import type { Outcome } from '#sanity/import/run-import.ts'
import { DifferenceTable } from './difference-table.tsx'
import { EntryLinks } from './entry-links.tsx'
import { WorkPreview } from './work-preview.tsx'

interface PlanEntryProps {
  readonly entry: PlannedEntry
  readonly isChosen: boolean
  /** `null` when there is nothing to choose any more. */
  readonly onToggle: (() => void) | null
  readonly outcome: Outcome | null
  /** The only entry of the import is shown in full. */
  readonly isAlone: boolean
}

const badges = {
  new: { label: 'New', tone: 'positive' },
  changed: { label: 'Changed', tone: 'primary' },
  duplicate: { label: 'Duplicate', tone: 'default' },
  broken: { label: 'Broken', tone: 'critical' },
} as const

/** One entry of an import: what it is, what would happen to it, and afterwards what did. */
export function PlanEntry({ entry, isChosen, onToggle, outcome, isAlone }: PlanEntryProps) {
  const { label, tone } = badges[entry.state]
  const isWritable = entry.state === 'new' || entry.state === 'changed'
  const title = entry.title ?? entry.place
  return (
    <Card as="li" border radius={2} padding={4}>
      <Flex gap={4}>
        {isWritable && onToggle ? (
          <Checkbox checked={isChosen} aria-label={`Import “${title}”`} onChange={onToggle} />
        ) : null}
        <Stack gap={4} flex={1}>
          <Stack gap={3}>
            <Flex gap={3} align="center">
              <Badge tone={tone}>{label}</Badge>
              <Text muted size={1} textOverflow="ellipsis">
                {entry.place}
              </Text>
            </Flex>
            {entry.title ? <Text weight="medium">{entry.title}</Text> : null}
          </Stack>
          <Details entry={entry} isAlone={isAlone} />
          {outcome?.problem ? (
            <Text size={1} role="alert">
              {outcome.problem}
            </Text>
          ) : null}
          {entry.state === 'broken' || (isWritable && (!outcome || outcome.problem)) ? null : (
            <EntryLinks id={entry.id} title={title} />
          )}
        </Stack>
      </Flex>
    </Card>
  )
}

function Details({ entry, isAlone }: { readonly entry: PlannedEntry; readonly isAlone: boolean }) {
  switch (entry.state) {
    case 'new':
      return (
        <>
          <WorkPreview entry={entry} isWhole={isAlone} />
          <Remarks remarks={entry.remarks} />
        </>
      )
    case 'changed':
      return (
        <>
          <DifferenceTable differences={entry.differences} />
          <Remarks remarks={entry.remarks} />
        </>
      )
    case 'duplicate':
      return (
        <>
          <Text size={1}>{entry.reason}</Text>
          {entry.differences.length > 0 ? <DifferenceTable differences={entry.differences} /> : null}
        </>
      )
    case 'broken':
      return <Text size={1}>{entry.problem}</Text>
  }
}

function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  return remarks.map((remark) => (
    <Text key={remark} size={1}>
      {remark}
    </Text>
  ))
}
