import { validateDocumentInternal } from '@sanity/validation/_internal'
import { compiledSchema } from '../compiled-schema.ts'
import type { FixtureDocument } from './documents.ts'
import { withClient } from './query-server.ts'

interface Verdict {
  /** `path: message` of what blocks publishing. */
  readonly errors: readonly string[]
  /** `path: message` of what is only advice. */
  readonly warnings: readonly string[]
}

/** Validates a document with Studio's own engine, among others that the rules can look up. */
export async function validate(document: FixtureDocument, others: readonly FixtureDocument[] = []): Promise<Verdict> {
  const dataset = [...others, document]
  const markers = await withClient(dataset, (client) =>
    validateDocumentInternal({
      document: { _createdAt: '', _updatedAt: '', _rev: '', ...document },
      schema: compiledSchema(),
      getClient: ({ apiVersion }) => client.withConfig({ apiVersion }),
      environment: 'studio',
      getDocumentExists: async ({ id }) => dataset.some((known) => known._id === id),
    }),
  )
  const linesOf = (level: string) =>
    markers.filter((marker) => marker.level === level).map(({ path, message }) => `${pathText(path)}: ${message}`)
  return { errors: linesOf('error'), warnings: linesOf('warning') }
}

function pathText(path: readonly unknown[]): string {
  return path
    .map((segment) => {
      if (typeof segment === 'object' && segment !== null && '_key' in segment) return String(segment._key)
      return String(segment)
    })
    .join('.')
}
