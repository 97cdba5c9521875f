import { Card, Stack, Text } from '@sanity/ui'
import type { SearchResult } from '#lib/seo/search-result.ts'

/** Characters of a title that search engines show before they cut it. */
const shownTitle = 60

/** A page as one of a search engine's results. */
export function SearchSnippet({ search }: { readonly search: SearchResult }) {
  const { hostname, pathname } = new URL(search.url)
  const path = [hostname, ...decodeURIComponent(pathname).split('/').filter(Boolean)].join(' › ')
  return (
    <Card border radius={2} padding={4} data-testid="search-snippet">
      <Stack gap={3}>
        <Text size={1} muted textOverflow="ellipsis">
          {path}
        </Text>
        <Text size={2} weight="medium">
          {cut(search.title)}
        </Text>
        <Text size={1}>{search.description ?? 'Search engines take a piece of the text.'}</Text>
      </Stack>
    </Card>
  )
}

function cut(title: string): string {
  if (title.length <= shownTitle) return title
  return `${title.slice(0, title.lastIndexOf(' ', shownTitle) || shownTitle)} …`
}
