import { Button, Checkbox, Flex, Stack, Text } from '@sanity/ui'
import { useClient } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { ImportHalt } from './import-halt.tsx'
import { toggled, importSession } from './import-session.ts'
import { useKept } from './kept-state.ts'
import { findNewPapers, type FoundPaper } from './paper-search.ts'
import type { Importer } from './use-import.ts'

/** Looks through the ORCID records of the people on this site for works that are not here yet. */
export function NewPapersForm({ importer }: { readonly importer: Importer }) {
  const client = useClient({ apiVersion })
  const { search, papersLeftOut } = importSession()
  const { papers, isLooking, looked, halt } = useKept(search)
  const left = useKept(papersLeftOut)
  const find = () => {
    papersLeftOut.change(() => new Set())
    void findNewPapers(client, (now) => search.change(() => now))
  }
  const ids = papers.flatMap(({ id }) => (id && !left.has(id) ? [id] : []))
  const toggle = (id: string) => papersLeftOut.change((before) => toggled(before, id))
  return (
    <Stack gap={4}>
      <Text muted size={1}>
        Works from the time in which each person belongs to the group, by their ORCID iD, that are not here yet.
      </Text>
      <Flex>
        <Button text="Find new papers of our people" loading={isLooking} disabled={isLooking} onClick={find} />
      </Flex>
      {looked ? (
        <Text size={1} as="output">
          {looked}
        </Text>
      ) : null}
      {halt ? <ImportHalt problem={halt} onResume={find} /> : null}
      {papers.length > 0 ? (
        <Stack gap={4}>
          <Stack as="ul" gap={3} padding={0}>
            {papers.map((paper) => (
              <PaperLine
                key={paper.key}
                paper={paper}
                isChosen={paper.id !== null && !left.has(paper.id)}
                onToggle={toggle}
              />
            ))}
          </Stack>
          <Flex>
            <Button text={`Look up ${ids.length}`} disabled={ids.length === 0} onClick={() => importer.lookUp(ids)} />
          </Flex>
        </Stack>
      ) : null}
    </Stack>
  )
}

interface PaperLineProps {
  readonly paper: FoundPaper
  readonly isChosen: boolean
  readonly onToggle: (id: string) => void
}

function PaperLine({ paper, isChosen, onToggle }: PaperLineProps) {
  const { id, title, about } = paper
  return (
    <Flex as="li" gap={3}>
      <Checkbox
        checked={isChosen}
        disabled={id === null}
        aria-label={`Import “${title}”`}
        onChange={() => (id ? onToggle(id) : undefined)}
      />
      <Stack gap={2}>
        <Text size={1}>{title}</Text>
        <Text muted size={1}>
          {about}
        </Text>
      </Stack>
    </Flex>
  )
}
