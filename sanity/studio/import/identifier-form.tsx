import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, type SubmitEvent } from 'react'
import { importSession } from './import-session.ts'
import { useKept } from './kept-state.ts'
import type { Importer } from './use-import.ts'

/** Takes DOIs, addresses and PubMed numbers, one a line. */
export function IdentifierForm({ importer }: { readonly importer: Importer }) {
  const id = useId()
  const { typed } = importSession()
  const text = useKept(typed)
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
    typed.change(() => '')
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
          onChange={({ currentTarget: { value } }) => typed.change(() => value)}
        />
      </Stack>
      <Flex>
        <Button type="submit" text="Look up" disabled={ids.length === 0 || importer.progress !== null} />
      </Flex>
    </Stack>
  )
}
