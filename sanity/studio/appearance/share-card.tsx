import { Card, Stack, Text } from '@sanity/ui'
import { useEffect, useRef, useState } from 'react'
import { SharePicture } from '#components/share/share-picture.tsx'
import { imageUrl } from '#lib/images/image-url.ts'
import { shareSize } from '#lib/share/share-facts.ts'
import type { Appearance } from './appearance-of.ts'

const ratio = shareSize.width / shareSize.height

/** A shared link as social networks and messengers show it: a picture, and the page's title and description below. */
export function ShareCard({ appearance }: { readonly appearance: Appearance }) {
  const { search, chosenPicture } = appearance
  return (
    <Card border radius={2} overflow="hidden" data-testid="share-card">
      {chosenPicture ? (
        <img
          src={imageUrl(chosenPicture, shareSize.width, ratio)}
          alt={chosenPicture.alt}
          style={{ display: 'block', inlineSize: '100%', aspectRatio: ratio, objectFit: 'cover' }}
        />
      ) : (
        <DrawnCard appearance={appearance} />
      )}
      <Stack gap={3} padding={4}>
        <Text size={1} muted>
          {new URL(search.url).hostname}
        </Text>
        <Text size={1} weight="medium">
          {search.heading}
        </Text>
        <Text size={1} muted>
          {search.description}
        </Text>
      </Stack>
    </Card>
  )
}

/** The picture that the site draws, by the same component, made as small as its place. */
function DrawnCard({ appearance: { card, picture } }: { readonly appearance: Appearance }) {
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    if (room.current) observer.observe(room.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={room} style={{ aspectRatio: ratio, overflow: 'hidden' }} aria-hidden>
      <div style={{ ...shareSize, transform: `scale(${width / shareSize.width})`, transformOrigin: '0 0' }}>
        <SharePicture facts={card} picture={picture && imageUrl(picture, 400, 400 / 630)} />
      </div>
    </div>
  )
}
