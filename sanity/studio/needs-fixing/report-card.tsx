import { Badge, Card, Flex, Stack, Text } from '@sanity/ui'
import { pathToString, useSchema } from 'sanity'
import { IntentLink } from 'sanity/router'
import type { LeftOut } from '#sanity/needs-fixing/left-out.ts'
import type { DocumentReport, Finding } from '#sanity/needs-fixing/report.ts'
import { DocumentLink } from '../document-link.tsx'
import { fieldTitles } from './field-titles.ts'

const missing: Readonly<Record<LeftOut['extent'], string>> = {
  page: 'Its page cannot be shown',
  list: 'Left out of lists',
  part: 'A part is left out',
}

/** One document that needs fixing: what is wrong, where, and how to mend it. */
export function ReportCard({ report }: { readonly report: DocumentReport }) {
  const typeTitle = useSchema().get(report.type)?.title ?? report.type
  return (
    <Card as="li" border radius={2} padding={4}>
      <Stack gap={4}>
        <Flex align="flex-start" gap={3}>
          <Stack gap={3} flex={1}>
            <DocumentLink id={report.id} type={report.type} title={report.title} />
            <Text size={1} muted>
              {typeTitle}
            </Text>
          </Stack>
          {report.missing ? <Badge tone="critical">{missing[report.missing]}</Badge> : null}
        </Flex>
        <Stack as="ul" gap={3} style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {report.findings.map((finding) => (
            <li key={pathToString(finding.path) + finding.message}>
              <FindingLine finding={finding} report={report} />
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

function FindingLine({ finding, report }: { readonly finding: Finding; readonly report: DocumentReport }) {
  const schema = useSchema()
  const field = pathToString(finding.path)
  const where = fieldTitles(schema.get(report.type), finding.path).join(' → ')
  return (
    <Text size={1}>
      {finding.level === 'warning' ? 'Advice. ' : ''}
      {where ? (
        <>
          <IntentLink intent="edit" params={{ id: report.id, type: report.type, path: field }}>
            {where}
          </IntentLink>
          {': '}
        </>
      ) : null}
      {finding.message}
    </Text>
  )
}
