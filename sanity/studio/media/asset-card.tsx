import { Card, Stack, Text } from '@sanity/ui'
import type { MediaAsset } from './media-store.ts'

interface AssetCardProps {
  readonly asset: MediaAsset
  readonly onOpen: () => void
}

/** A picture in the grid, with its name, its size, and whether it is used. */
export function AssetCard({ asset, onOpen }: AssetCardProps) {
  const { name, width, height, uses } = asset
  return (
    <Card
      as="button"
      border
      radius={2}
      overflow="hidden"
      onClick={onOpen}
      style={{ display: 'flex', flexDirection: 'column', cursor: 'pointer', textAlign: 'start' }}
    >
      <img
        src={`${asset.src}?w=400&h=300&fit=crop&auto=format`}
        alt=""
        loading="lazy"
        style={{ display: 'block', inlineSize: '100%', aspectRatio: '4 / 3', objectFit: 'cover' }}
      />
      <Stack gap={2} padding={3}>
        <Text size={1} weight="medium" textOverflow="ellipsis">
          {name}
        </Text>
        <Text size={1} muted>{`${width} × ${height} · ${usesText(uses)}`}</Text>
      </Stack>
    </Card>
  )
}

function usesText(uses: number): string {
  if (uses === 0) return 'unused'
  return uses === 1 ? '1 use' : `${uses} uses`
}
