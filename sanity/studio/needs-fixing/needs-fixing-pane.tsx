import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import type { DocumentReport } from '#sanity/needs-fixing/report.ts'
import { PaneFrame } from '../pane-frame.tsx'
import { ReportCard } from './report-card.tsx'
import { useSiteCheck } from './use-site-check.ts'

const intro =
  'Every published document is checked here, as the form checks it, and as the site reads it. What visitors do not get to see comes first.'

/** What is on the site and not as it should be, or should be on the site and is not. */
export function NeedsFixingPane() {
  const { checked, total, reports, problem, again } = useSiteCheck()
  const [withAdvice, setWithAdvice] = useState(false)
  const isChecking = problem === null && (total === 0 || checked < total)
  const wrong = reports.filter(hasError)
  const shown = (withAdvice ? reports : wrong).toSorted(byWeight)
  const advised = reports.length - wrong.length
  return (
    <PaneFrame intro={intro} problem={problem} testId="needs-fixing">
      <Flex align="center" gap={3} wrap="wrap">
        <Text as="output" size={1}>
          {isChecking ? `Checking: ${checked} of ${total || '…'}` : `${total} published documents checked.`}
        </Text>
        {isChecking ? (
          <progress
            value={checked}
            max={total || 1}
            aria-label="Checking"
            style={{ accentColor: 'var(--card-accent-fg-color)' }}
          />
        ) : null}
        {isChecking ? null : <Button mode="bleed" fontSize={1} padding={2} text="Check again" onClick={again} />}
        {advised > 0 ? (
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text={withAdvice ? 'Hide advice' : `Show advice on ${advised} more`}
            onClick={() => setWithAdvice(!withAdvice)}
          />
        ) : null}
      </Flex>
      {shown.length === 0 && !isChecking && problem === null ? <Text>Nothing needs fixing.</Text> : null}
      <Stack as="ul" gap={3} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {shown.map((report) => (
          <ReportCard key={report.id} report={report} />
        ))}
      </Stack>
    </PaneFrame>
  )
}

function hasError({ findings }: DocumentReport): boolean {
  return findings.some(({ level }) => level === 'error')
}

const weights = { page: 0, list: 1, part: 2 } as const

function byWeight(a: DocumentReport, b: DocumentReport): number {
  return weightOf(a) - weightOf(b) || a.title.localeCompare(b.title)
}

function weightOf(report: DocumentReport): number {
  if (report.missing) return weights[report.missing]
  return hasError(report) ? 3 : 4
}
