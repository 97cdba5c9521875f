import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState, type SubmitEvent } from 'react'
import type { Importer } from './use-import.ts'

/** Studio makes its tools anew while it starts, and what an editor has typed by then must not be lost. */
const typed = { text: '' }

function remember(text: string): string {
  typed.text = text
  return text
}

/** Takes DOIs, addresses and PubMed numbers, one a line. */
export function IdentifierForm({ importer }: { readonly importer: Importer }) {
  const id = useId()
  const [text, setText] = useState(() => typed.text)
  const ids = [
    ...new Set(
      text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (ids.length === 0) return
    remember('')
    importer.lookUp(ids)
  }
  return (
    <Stack as="form" gap={4} onSubmit={submit}>
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor={id}>
          DOIs, addresses or PubMed numbers, one a line
        </Text>
        <Text muted size={1} id={`${id}-help`}>
          For example 10.1038/s41586-020-2649-2, https://doi.org/…, the page of the paper at its publisher’s, or
          pmid:32939066.
        </Text>
        <TextArea
          id={id}
          aria-describedby={`${id}-help`}
          rows={4}
          value={text}
          onChange={(event) => setText(remember(event.currentTarget.value))}
        />
      </Stack>
      <Flex>
        <Button type="submit" text="Look up" disabled={ids.length === 0 || importer.progress !== null} />
      </Flex>
    </Stack>
  )
}
