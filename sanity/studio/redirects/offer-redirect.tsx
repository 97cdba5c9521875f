import { Button, Flex, Radio, Stack, Text, TextInput } from '@sanity/ui'
import { useState } from 'react'
import { checkTargetOfRemoved, pageAbove } from './removed-page.ts'

interface OfferRedirectProps {
  /** Path of the page that goes away. */
  readonly path: string
  /** Gets the path or address that readers are sent to, or null for none. */
  readonly onDecide: (target: string | null) => void
}

/** Asks what readers who follow a link to a page that goes away shall see. */
export function OfferRedirect({ path, onDecide }: OfferRedirectProps) {
  const [redirects, setRedirects] = useState(false)
  const [target, setTarget] = useState(pageAbove(path))
  const check = !redirects || checkTargetOfRemoved(path, target)
  return (
    <Stack gap={4}>
      <Text size={1}>{`What shall readers see who follow a link to ${path}?`}</Text>
      <Flex as="label" align="center" gap={2}>
        <Radio name="removed-page" checked={!redirects} onChange={() => setRedirects(false)} />
        <Text size={1}>A note that the page is gone</Text>
      </Flex>
      <Flex as="label" align="center" gap={2}>
        <Radio name="removed-page" checked={redirects} onChange={() => setRedirects(true)} />
        <Text size={1}>Another page</Text>
      </Flex>
      {redirects ? (
        <TextInput
          aria-label="Path or address of the other page"
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
      ) : null}
      <div role="alert">{check === true ? null : <Text size={1}>{check}</Text>}</div>
      <Flex justify="flex-end">
        <Button
          tone="primary"
          text="Continue"
          disabled={check !== true}
          onClick={() => onDecide(redirects ? target : null)}
        />
      </Flex>
    </Stack>
  )
}
