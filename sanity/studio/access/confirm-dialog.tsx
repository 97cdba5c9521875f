import { Box, Button, Dialog, Flex, Stack, Text } from '@sanity/ui'
import { useState, type ReactNode } from 'react'
import { faultWords } from '../fault-words.ts'
import { FaultNote } from './fault-note.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** What the button says: the step itself, never “OK”. */
  readonly action: string
  /** Whether the step takes something away. */
  readonly isDestructive?: boolean
  readonly isReady?: boolean
  /** Another dialog takes its place once the step is taken. */
  readonly staysOpen?: boolean
  readonly onConfirm: () => Promise<void>
  readonly onClose: () => void
}

/** Asks before a step is taken; stays, with the reason, when it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, isDestructive = true, isReady = true, staysOpen = false, onConfirm, onClose } = props
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const confirm = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await onConfirm()
      if (!staysOpen) onClose()
    } catch (fault) {
      setProblem(faultWords(fault))
      setBusy(false)
    }
  }
  return (
    <Dialog
      id="access-confirm"
      header={title}
      width={1}
      onClose={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" text="Cancel" onClick={onClose} />
          <Button
            // Studio's filled red is too pale for the white words on it.
            {...(isDestructive ? { mode: 'ghost', tone: 'critical' } : {})}
            text={action}
            loading={isBusy}
            disabled={isBusy || !isReady}
            onClick={() => void confirm()}
          />
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          {children}
          <FaultNote problem={problem} />
        </Stack>
      </Box>
    </Dialog>
  )
}

/** Sentences of a dialog, one below the other. */
export function Sentences({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Stack gap={3}>
      {lines.map((line) => (
        <Text key={line} size={1}>
          {line}
        </Text>
      ))}
    </Stack>
  )
}
