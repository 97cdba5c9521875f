import { Card, Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { z } from 'zod'
import { apiVersion } from '#sanity/env.ts'
import { DocumentLink } from '../document-link.tsx'
import { WriteStoryButton } from '../import/write-story-button.tsx'
import { PaneFrame } from '../pane-frame.tsx'
import { faultWords } from '../fault-words.ts'

const intro =
  'Publications that no story is about yet, the newest first. A story starts with what is known of its paper.'

const paper = z.object({
  _id: z.string(),
  title: z.string().nullish(),
  venue: z.string().nullish(),
  year: z.number().nullish(),
})

const papersQuery = `*[_type == "publication" && hidden != true && count(*[_type == "news" && ^._id in publications[]._ref]) == 0]
  | order(issued.year desc, issued.month desc, _id asc){_id, title, "venue": containerTitle, "year": issued.year}`

/** "News about a publication": starts from the papers that still lack a story. */
export function PapersPane() {
  const client = useClient({ apiVersion })
  const [papers, setPapers] = useState<readonly z.output<typeof paper>[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    const read = () =>
      client
        .fetch<unknown>(papersQuery, {}, { perspective: 'drafts' })
        .then((found) => setPapers(z.array(paper).parse(found)))
        .catch((fault: unknown) => setProblem(faultWords(fault)))
    void read()
    const subscription = client
      .listen('*[_type in ["news", "publication"]]', {}, { visibility: 'query', includeResult: false })
      .subscribe({ next: () => void read(), error: () => {} })
    return () => subscription.unsubscribe()
  }, [client])
  return (
    <PaneFrame intro={intro} problem={problem} testId="papers-without-story">
      {papers?.length === 0 ? <Text>Every publication has its story.</Text> : null}
      <Stack as="ul" gap={3} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {papers?.map(({ _id, title, venue, year }) => (
          <Card as="li" key={_id} border radius={2} padding={4}>
            <Flex gap={4} align="center">
              <Stack gap={3} flex={1}>
                <DocumentLink id={_id} type="publication" title={title || 'Publication without a title'} />
                <Text size={1} muted>
                  {[venue, year].filter(Boolean).join(', ')}
                </Text>
              </Stack>
              <WriteStoryButton publicationId={_id} />
            </Flex>
          </Card>
        ))}
      </Stack>
    </PaneFrame>
  )
}
