import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useId, type SubmitEvent } from 'react'
import { importSession } from './import-session.ts'
import { useKept } from './kept-state.ts'
import type { Importer } from './use-import.ts'

/** Takes a file of references. What kind of file it is shows in what is in it, not in its name. */
export function FileForm({ importer }: { readonly importer: Importer }) {
  const id = useId()
  const { file: kept } = importSession()
  const file = useKept(kept)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    kept.change(() => null)
    void file?.text().then(importer.readFile)
  }
  return (
    <Stack as="form" gap={4} onSubmit={submit}>
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor={id}>
          File of references
        </Text>
        <Text muted size={1} id={`${id}-help`}>
          BibTeX, RIS or CSL-JSON, as Zotero, EndNote, Mendeley and others export it.
        </Text>
        <input
          id={id}
          type="file"
          accept=".bib,.bibtex,.ris,.json,.txt,.enw"
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget: { files } }) => kept.change(() => files?.[0] ?? null)}
        />
      </Stack>
      <Flex>
        <Button
          type="submit"
          text={file ? `Read ${file.name}` : 'Read the file'}
          disabled={!file || importer.progress !== null}
        />
      </Flex>
    </Stack>
  )
}
