import { Button, Checkbox, Flex, Grid, Text, TextInput } from '@sanity/ui'
import { useDeferredValue, useRef, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { PaneFrame } from '../pane-frame.tsx'
import { AssetCard } from './asset-card.tsx'
import { AssetDialog } from './asset-dialog.tsx'
import type { MediaAsset } from './media-store.ts'
import { useMedia } from './use-media.ts'

const intro = 'Every picture of the site. Choose one to see where it is used.'

/** Pictures that were uploaded, found by file name, each with where it is used. */
export function MediaPane() {
  const [words, setWords] = useState('')
  const [unusedOnly, setUnusedOnly] = useState(false)
  const [opened, open] = useState<MediaAsset | null>(null)
  const { page, problem, showMore, attempt } = useMedia({ words: useDeferredValue(words), unusedOnly })
  return (
    <PaneFrame intro={intro} problem={problem} testId="media">
      <Flex gap={3} align="center" wrap="wrap">
        <TextInput
          aria-label="Find by file name"
          placeholder="Find by file name"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Flex as="label" gap={2} align="center">
          <Checkbox checked={unusedOnly} onChange={(event) => setUnusedOnly(event.currentTarget.checked)} />
          <Text size={1}>Unused only</Text>
        </Flex>
        <UploadButton attempt={attempt} />
        <Text as="output" size={1} muted>
          {page ? countOf(page.total) : ''}
        </Text>
      </Flex>
      <Grid gap={3} style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(10rem, 1fr))' }}>
        {page?.assets.map((asset) => (
          <AssetCard key={asset._id} asset={asset} onOpen={() => open(asset)} />
        ))}
      </Grid>
      {page?.total === 0 ? (
        <Text muted>{unusedOnly && words === '' ? 'Every picture is used.' : 'None fits.'}</Text>
      ) : null}
      {page && page.assets.length < page.total ? (
        <Flex justify="center">
          <Button mode="ghost" text="Show more" onClick={showMore} />
        </Flex>
      ) : null}
      {opened ? <AssetDialog asset={opened} onClose={() => open(null)} /> : null}
    </PaneFrame>
  )
}

function countOf(total: number): string {
  return total === 1 ? '1 picture' : `${total} pictures`
}

function UploadButton({ attempt }: { readonly attempt: (act: () => Promise<unknown>) => Promise<void> }) {
  const client = useClient({ apiVersion })
  const input = useRef<HTMLInputElement>(null)
  const [isUploading, setUploading] = useState(false)
  const upload = async (files: readonly File[]) => {
    setUploading(true)
    await attempt(async () => {
      for (const file of files) await client.assets.upload('image', file, { filename: file.name })
    })
    setUploading(false)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label="Pictures to upload"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Else the same file could not be chosen again, which somebody may have deleted meanwhile.
          event.currentTarget.value = ''
          void upload(files)
        }}
      />
      <Button
        mode="ghost"
        text={isUploading ? 'Uploading…' : 'Upload pictures'}
        disabled={isUploading}
        onClick={() => input.current?.click()}
      />
    </>
  )
}
