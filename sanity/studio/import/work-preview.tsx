import { Box, Stack, Text } from '@sanity/ui'
import { describeValue, fieldTitle } from '#sanity/import/describe-value.ts'
import type { PlannedEntry } from '#sanity/import/planned-entry.ts'

interface WorkPreviewProps {
  readonly entry: Extract<PlannedEntry, { state: 'new' }>
  /** All that is known; else what tells one work from another. */
  readonly isWhole: boolean
}

const short = ['authors', 'containerTitle', 'issued', 'doi']
const whole = [
  ...short,
  'status',
  'volume',
  'issue',
  'pages',
  'articleNumber',
  'publisher',
  'licence',
  'versions',
  'funders',
  'keywords',
  'abstract',
]

/** What a service or a file says about a work, before anything is written. */
export function WorkPreview({ entry, isWhole }: WorkPreviewProps) {
  const [write] = entry.writes
  const document = write && 'createIfNotExists' in write ? write.createIfNotExists : null
  const fields = (isWhole ? whole : short).filter((field) => document?.[field] !== undefined)
  return (
    <Stack as="dl" gap={3} style={{ margin: 0 }}>
      {fields.map((field) => (
        <Box
          key={field}
          style={{ display: 'grid', gridTemplateColumns: 'minmax(6rem, 25%) minmax(0, 1fr)', gap: '0.8rem' }}
        >
          <Text as="dt" muted size={1}>
            {fieldTitle(field)}
          </Text>
          <Text as="dd" size={1} style={{ margin: 0 }}>
            {describeValue(field, document?.[field])}
          </Text>
        </Box>
      ))}
    </Stack>
  )
}
