import { Box, Button, Flex, Heading, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { defineDocumentInspector, useClient, useEditState, type DocumentInspectorProps } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { folderTypes } from '../document-path.ts'
import { appearanceOf, type Appearance } from './appearance-of.ts'
import { SearchSnippet } from './search-snippet.tsx'
import { ShareCard } from './share-card.tsx'
import { shownSite, shownSiteQuery, type ShownSite } from './shown-site.ts'
import { lineIcon } from '../line-icon.tsx'

const withAppearance: ReadonlySet<string> = new Set([...folderTypes, 'page'])

const SharingIcon = lineIcon('card')

/** Beside the form: how the page will look in search results and as a shared link, while it is written. */
export const appearanceInspector = defineDocumentInspector({
  name: 'appearance',
  component: AppearanceInspector,
  useMenuItem: ({ documentType }) => ({
    hidden: !withAppearance.has(documentType),
    icon: SharingIcon,
    showAsAction: true,
    title: 'Search and sharing',
  }),
})

function AppearanceInspector({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType)
  const site = useShownSite()
  const appearance = site && appearanceOf(draft ?? published, site)
  return (
    <Box padding={4} overflow="auto" height="fill" data-testid="appearance">
      <Stack gap={5}>
        <Flex align="center" justify="space-between">
          <Heading as="h2" size={1}>
            Search and sharing
          </Heading>
          <Button mode="bleed" fontSize={1} padding={2} text="Close" onClick={onClose} />
        </Flex>
        {appearance ? <Previews appearance={appearance} /> : <Text size={1}>Write a few words first.</Text>}
      </Stack>
    </Box>
  )
}

function Previews({ appearance }: { readonly appearance: Appearance }) {
  return (
    <>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          In search results
        </Text>
        {appearance.isHidden ? (
          <Text size={1}>Nowhere: “Keep out of search engines” is on.</Text>
        ) : (
          <SearchSnippet search={appearance.search} />
        )}
      </Stack>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          As a shared link
        </Text>
        <ShareCard appearance={appearance} />
      </Stack>
      <Text size={1} muted>
        Both are made from the headline and what stands under it. Other words for them belong into “Search engines and
        shared links”, at the end of the form.
      </Text>
    </>
  )
}

function useShownSite(): ShownSite | null {
  const client = useClient({ apiVersion })
  const [site, setSite] = useState<ShownSite | null>(null)
  useEffect(() => {
    client
      .fetch<unknown>(shownSiteQuery, {}, { perspective: 'drafts' })
      .then((answer) => setSite(shownSite.parse(answer ?? {})))
      .catch((fault: unknown) => console.error('The site settings could not be read.', fault))
  }, [client])
  return site
}
