import { Card, Flex, Radio, Stack, Text, TextInput } from '@sanity/ui'
import { useState } from 'react'
import { FormField, pathToString, set, unset, type StringInputProps } from 'sanity'
import { wallTime } from '#lib/dates/wall-clock.ts'
import { describeGroupTime, groupTime } from './group-time.ts'
import { useGroupTimezone } from './use-group-timezone.ts'

/**
 * Date and time on the group's own clocks, wherever the editor sits. A time that clocks jump over is refused with the
 * reason; of a time that comes twice the editor says which.
 */
export function GroupTimeInput(props: StringInputProps) {
  const timezone = useGroupTimezone()
  const { id, level, path, presence, schemaType, validation } = props
  return (
    // Of all fields, Studio leaves the title of this one to its input.
    <div data-testid={`field-${pathToString(path)}`}>
      <FormField
        inputId={id}
        level={level}
        path={path}
        title={schemaType.title}
        description={schemaType.description}
        validation={validation}
        __unstable_presence={presence}
      >
        {timezone ? <InZone {...props} timezone={timezone} /> : <Text muted>…</Text>}
      </FormField>
    </div>
  )
}

function InZone({
  value,
  onChange,
  readOnly,
  elementProps,
  timezone,
}: StringInputProps & { readonly timezone: string }) {
  const stored = value && !Number.isNaN(Date.parse(value)) ? value : null
  const shown = stored ? wallTime(stored, timezone) : ''
  // What is half typed, or stands for no instant, is shown as long as the field has the cursor.
  const [draft, setDraft] = useState<string | null>(null)
  const typed = draft ?? shown
  const { choices, problem } = groupTime(typed, timezone, stored)

  const take = (text: string) => {
    setDraft(text)
    const { instant } = groupTime(text, timezone, stored)
    if (instant) onChange(set(instant))
    else if (text === '') onChange(unset())
  }

  return (
    <Stack gap={3}>
      <TextInput
        {...elementProps}
        type="datetime-local"
        value={typed}
        readOnly={readOnly ?? false}
        {...(problem ? { customValidity: problem } : {})}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={(event) => {
          if (!problem) setDraft(null)
          elementProps.onBlur(event)
        }}
      />
      <output style={{ display: 'block' }}>
        {problem ? (
          <Card tone="caution" border radius={2} padding={3}>
            <Text size={1}>{problem}</Text>
          </Card>
        ) : stored ? (
          <Text size={1} muted>
            {describeGroupTime(stored, timezone, ownTimezone())}
          </Text>
        ) : null}
      </output>
      {choices.map(({ instant, label }) => (
        <Flex key={instant} as="label" align="center" gap={2}>
          <Radio
            name={elementProps.id}
            checked={stored === instant}
            disabled={readOnly ?? false}
            onChange={() => onChange(set(instant))}
          />
          <Text size={1}>{label}</Text>
        </Flex>
      ))}
    </Stack>
  )
}

function ownTimezone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
