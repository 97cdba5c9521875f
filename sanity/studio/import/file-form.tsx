import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useId, useState, type SubmitEvent } from 'react'
import type { Importer } from './use-import.ts'

/** Takes a file of references. What kind of file it is shows in what is in it, not in its name. */
export function FileForm({ importer }: { readonly importer: Importer }) {
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
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
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </Stack>
      <Flex>
        <Button type="submit" text="Read the file" disabled={!file || importer.progress !== null} />
      </Flex>
    </Stack>
  )
}
