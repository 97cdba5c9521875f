import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { PlannedEntry } from '#sanity/import/planned-entry.ts'
import { writable } from '#sanity/import/run-import.ts'
import { toggled, importSession } from './import-session.ts'
import { useKept } from './kept-state.ts'
import { PlanEntry } from './plan-entry.tsx'
import type { Importer } from './use-import.ts'

interface PlanViewProps {
  readonly plan: readonly PlannedEntry[]
  readonly importer: Importer
}

const states = ['new', 'changed', 'duplicate', 'broken'] as const

/** What an import would do, entry by entry; somebody chooses, and then sees what was done. */
export function PlanView({ plan, importer }: PlanViewProps) {
  const { leftOut } = importSession()
  const left = useKept(leftOut)
  const { outcomes, progress, halt } = importer
  const chosen = writable(plan).filter((entry) => !left.has(entry))
  const isDone = outcomes.length > 0
  const toggle = (entry: PlannedEntry) => leftOut.change((before) => toggled(before, entry))
  return (
    <Stack gap={5}>
      <Text as="output" weight="medium">
        {isDone ? doneSentence(outcomes) : planSentence(plan)}
      </Text>
      <Stack as="ul" gap={3} padding={0} style={{ listStyle: 'none', margin: 0 }}>
        {plan.map((entry, index) => (
          <PlanEntry
            key={`${index} ${entry.place}`}
            entry={entry}
            isChosen={!left.has(entry)}
            onToggle={isDone || progress ? null : () => toggle(entry)}
            outcome={outcomes.find((outcome) => outcome.entry === entry) ?? null}
            isAlone={plan.length === 1}
          />
        ))}
      </Stack>
      <Flex gap={3}>
        {isDone || halt || writable(plan).length === 0 ? null : (
          <Button
            text={buttonText(chosen)}
            disabled={chosen.length === 0 || progress !== null}
            onClick={() => importer.write(chosen)}
          />
        )}
        <Button
          mode="ghost"
          text={isDone ? 'Import more' : 'Start over'}
          disabled={progress !== null}
          onClick={importer.startOver}
        />
      </Flex>
    </Stack>
  )
}

function planSentence(plan: readonly PlannedEntry[]): string {
  const counts = states.map((state) => ({ state, count: plan.filter((entry) => entry.state === state).length }))
  return `${counts.map(({ state, count }) => `${count} ${state}`).join(', ')}. Nothing is written yet.`
}

function doneSentence(outcomes: Importer['outcomes']): string {
  const written = outcomes.filter(({ problem }) => problem === null).length
  const refused = outcomes.length - written
  return `${written} written as ${written === 1 ? 'a draft' : 'drafts'}${refused > 0 ? `, ${refused} refused` : ''}.`
}

function buttonText(chosen: readonly PlannedEntry[]): string {
  const [only] = chosen
  if (chosen.length === 1) return only?.state === 'changed' ? 'Change the draft' : 'Create the draft'
  return `Write ${chosen.length} drafts`
}
