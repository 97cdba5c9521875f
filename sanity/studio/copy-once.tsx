import { Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useState } from 'react'

interface CopyOnceProps {
  /** Name of the value, for screen readers, e.g. “Draft link”. */
  readonly label: string
  readonly value: string
  /** What to do with it. */
  readonly children: string
}

/** Something that is shown only this once: to be copied now. */
export function CopyOnce({ label, value, children }: CopyOnceProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }
  return (
    <Card tone="positive" border radius={2} padding={3}>
      <Stack gap={3}>
        <Text size={1}>
          {copied === 'failed' ? 'Your browser does not let this page copy. Select the text and copy it.' : children}
        </Text>
        <Flex gap={2}>
          <Stack flex={1}>
            <TextInput readOnly value={value} aria-label={label} onFocus={(event) => event.target.select()} />
          </Stack>
          <Button text={copied === 'yes' ? 'Copied' : 'Copy'} onClick={() => void copy()} />
        </Flex>
      </Stack>
    </Card>
  )
}
