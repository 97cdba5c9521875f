import { Box, Card, Container, Heading, Stack, Tab, TabList, TabPanel, Text } from '@sanity/ui'
import { FileForm } from './file-form.tsx'
import { IdentifierForm } from './identifier-form.tsx'
import { ImportHalt } from './import-halt.tsx'
import { importSession } from './import-session.ts'
import { useKept } from './kept-state.ts'
import { ImportProgress } from './import-progress.tsx'
import { NewPapersForm } from './new-papers-form.tsx'
import { PlanView } from './plan-view.tsx'
import { useImport, type Importer } from './use-import.ts'

const ways = [
  { id: 'doi', label: 'DOI or PubMed', Form: IdentifierForm },
  { id: 'file', label: 'File of references', Form: FileForm },
  { id: 'orcid', label: 'New papers of our people', Form: NewPapersForm },
] as const

/** The import of publications: what to import, then what would happen, then what happened. */
export function ImportScreen() {
  const importer = useImport()
  const { plan, progress, halt } = importer
  return (
    <Card height="fill" overflow="auto" data-testid="import-screen">
      <Container width={2}>
        <Box padding={5}>
          <Stack gap={5}>
            <Stack gap={4}>
              <Heading as="h1" size={3}>
                Import publications
              </Heading>
              <Text muted>Everything becomes a draft first. Nothing is on the site before you publish it.</Text>
            </Stack>
            {plan === null ? <Ways importer={importer} /> : null}
            {progress ? <ImportProgress progress={progress} onStop={importer.stop} /> : null}
            {halt ? <ImportHalt problem={halt.problem} onResume={halt.resume} /> : null}
            {plan ? <PlanView plan={plan} importer={importer} /> : null}
          </Stack>
        </Box>
      </Container>
    </Card>
  )
}

/** The forms stay as they were filled in while another one is looked at. */
function Ways({ importer }: { readonly importer: Importer }) {
  const { way } = importSession()
  const chosen = useKept(way)
  return (
    <Stack gap={4}>
      <TabList gap={2}>
        {ways.map(({ id, label }) => (
          <Tab
            key={id}
            id={`import-tab-${id}`}
            aria-controls={`import-panel-${id}`}
            label={label}
            selected={chosen === id}
            onClick={() => way.change(() => id)}
          />
        ))}
      </TabList>
      {ways.map(({ id, Form }) => (
        <TabPanel key={id} id={`import-panel-${id}`} aria-labelledby={`import-tab-${id}`} hidden={chosen !== id}>
          <Form importer={importer} />
        </TabPanel>
      ))}
    </Stack>
  )
}
