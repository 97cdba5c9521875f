/** What an import asks of the lake: the part of @sanity/client that Studio and the command line both bring. */
export interface ImportClient {
  fetch(query: string, params: Record<string, unknown>, options: { perspective: 'raw' }): Promise<unknown>
  mutate(mutations: LakeMutation[], options: { returnDocuments: false; visibility: 'sync' }): Promise<unknown>
}

/** A document as it lies in the lake. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly [field: string]: unknown
}

/** A document that is about to be written. */
export interface NewDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

export type LakeMutation =
  | { create: NewDocument }
  | { createIfNotExists: NewDocument }
  | { patch: { id: string; ifRevisionID?: string; set: Record<string, unknown> } }
