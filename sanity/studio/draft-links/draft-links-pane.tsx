import { Box, Stack, Text } from '@sanity/ui'
import { DraftLinkList } from './draft-link-list.tsx'
import { Problem } from './draft-links-dialog.tsx'
import { useDraftLinks } from './use-draft-links.ts'

/** Every draft link of the site, in the desk. */
export function DraftLinksPane() {
  const { links, problem, attempt } = useDraftLinks(null)
  return (
    <Box padding={4} overflow="auto" height="fill">
      <Stack gap={4}>
        <Text size={1} muted>
          Links are made from a document&rsquo;s menu: “Share draft link…”.
        </Text>
        <Problem text={problem} />
        {links ? <DraftLinkList links={links} withTitles attempt={attempt} /> : null}
      </Stack>
    </Box>
  )
}
