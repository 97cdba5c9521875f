import type { DatabaseSync } from 'node:sqlite'
import type { JsonObject, JsonValue, LakeDocument } from './document.ts'
import type { Grant } from './auth/grants.ts'
import type { AclMode, Datasets } from './store/datasets.ts'
import type { QueryService } from './query/query-service.ts'
import type { TransactionLog } from './store/transaction-log.ts'

/** Who is asking. An anonymous caller reads published documents of a public dataset and nothing else. */
export interface Identity {
  /** The user id (`u…`), the token id for an API token, or null for an anonymous caller. */
  readonly id: string | null
  readonly name: string
  readonly email: string | null
  readonly role: Role | null
  readonly via: 'session' | 'token' | 'anonymous' | 'system'
  /** What it may do; when absent, what its role may do where no document is reserved to administrators. */
  readonly grants?: readonly Grant[]
}

export type Role = 'administrator' | 'editor' | 'contributor' | 'viewer'

export interface LakeConfig {
  /** Folder that holds `lake.sqlite`, `assets/` and `image-cache/`. */
  readonly dataFolder: string
  readonly projectId: string
  readonly datasets: readonly string[]
  /** Origins that the site and Studio are served from, e.g. `http://localhost:3000`; the first is the public one. */
  readonly publicOrigins: readonly string[]
  /** Path under which the public origin forwards to the lake, e.g. `/lake`. No trailing slash; '' when it is the root. */
  readonly basePath: string
  /** Mode that the datasets are given at the start; without one they keep theirs, and new ones are public. */
  readonly aclMode?: AclMode
  /** GROQ filter of documents that only administrators may write, e.g. `_type == "siteSettings"`. */
  readonly administratorsOnly?: string
  readonly webhook: { readonly url: string; readonly secret: string } | null
}

/** One document's part in a transaction. `before` or `after` is null when the document was created or deleted. */
export interface Change {
  readonly documentId: string
  readonly mutations: readonly JsonObject[]
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  /** Mendoza patches between `before` and `after`, `_rev` left out; null when there is none to send. */
  readonly effects: { readonly apply: JsonValue; readonly revert: JsonValue } | null
  /** Types of the document's draft, versions or published document, should they be of another type than itself. */
  readonly otherTypes?: readonly string[]
}

/** A transaction that is on disk. `sequence` grows by one with each transaction of the whole file. */
export interface Commit {
  readonly sequence: number
  readonly dataset: string
  readonly transactionId: string
  readonly timestamp: string
  /** Identity id of the author, `lake` for the lake itself, or `<anonymous>`. */
  readonly author: string
  readonly changes: readonly Change[]
}

/** Told of every commit after it is on disk, in order. */
export interface CommitFeed {
  subscribe(listener: (commit: Commit) => void): () => void
  /** Commits after `sequence`, oldest first; null when the log no longer reaches back that far. */
  since(sequence: number): Commit[] | null
  readonly latest: number
}

export interface DocumentReader {
  get(id: string): LakeDocument | null
  getMany(ids: readonly string[]): LakeDocument[]
  /** Ids under which a document is stored: published, draft and versions, as far as they exist. */
  versionsOf(publishedId: string): string[]
  all(): Iterable<LakeDocument>
  byType(type: string): Iterable<LakeDocument>
  /** Documents holding a reference to `id`; with `strong`, only those whose reference is not `_weak`. */
  referrers(id: string, options?: { strong?: boolean }): LakeDocument[]
  count(): number
}

/** A mutation in Sanity's wire form, e.g. `{create: {...}}`, `{patch: {id, set: {...}}}`, `{delete: {id}}`. */
export type Mutation = JsonObject

export interface MutateOptions {
  readonly dataset: string
  readonly identity: Identity
  readonly transactionId?: string
  readonly dryRun?: boolean
  readonly autoGenerateArrayKeys?: boolean
  /** For documents of an export: what the caller may not bring back is left out, where everything would be refused. */
  readonly isImport?: boolean
}

export interface MutateResult {
  readonly transactionId: string
  readonly results: readonly {
    readonly id: string
    readonly operation: 'create' | 'update' | 'delete' | 'none'
    readonly document: LakeDocument | null
  }[]
}

export interface QueryRequest {
  readonly dataset: string
  readonly query: string
  readonly params: JsonObject
  /** `raw`, `published`, `drafts`, or a release stack, leftmost wins. */
  readonly perspective: string | readonly string[]
  readonly identity: Identity
  /** False for callers of API versions older than releases: `versions.**` is hidden. True when absent. */
  readonly seesVersions?: boolean
  /** Names of variants that come before the documents themselves, the first of them before all. */
  readonly variants?: readonly string[]
  /** Asks for the content source map as well. */
  readonly sourceMap?: boolean
}

export interface QueryAnswer {
  readonly result: JsonValue
  readonly resultSourceMap?: JsonValue
  readonly syncTags: readonly string[]
  readonly milliseconds: number
}

/** What routes are given: everything the lake can do, and nothing of HTTP. */
export interface Lake {
  readonly config: LakeConfig
  /** The one SQLite file. `auth/` keeps its tables in it too, through migrations of its own. */
  readonly database: DatabaseSync
  readonly feed: CommitFeed
  /** Every transaction of every dataset: history and earlier revisions. */
  readonly log: TransactionLog
  /** Which datasets there are, and who may read them. */
  readonly datasets: Datasets
  /** Documents of a dataset. Throws LakeError 404 when there is no such dataset. */
  read(dataset: string): DocumentReader
  /** Applies mutations as one transaction: all or nothing. Throws LakeError 409 with the items that failed. */
  mutate(mutations: readonly Mutation[], options: MutateOptions): MutateResult
  /** Carries out document actions (`{actionType: 'sanity.action.document.publish', …}`) as one transaction. */
  act(actions: readonly JsonObject[], options: MutateOptions): MutateResult
  query(request: QueryRequest): Promise<QueryAnswer>
  /** Queries of a dataset with answers as they go over HTTP. Throws LakeError 404 when there is no such dataset. */
  queries(dataset: string): QueryService
  close(): void
}

/** What hono carries from the server's front to a route. */
export interface LakeEnv {
  Variables: {
    identity: Identity
    /** `1`, `X`, or a date such as `2025-02-19`, without the `v`. */
    apiVersion: string
  }
}
