import { randomUUID } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { unstable_cache } from 'next/cache'
import { SearchIndex } from '#lib/search/search-index.ts'
import { searchEntry, type SearchFacts } from '#sanity/content/search/search-entry.ts'
import { searchDocuments, searchManifest, searchReferrers } from '#sanity/content/search/search.query.ts'
import { searchTypes } from '#sanity/content/search/search.shape.ts'
import { everythingTag, typeTag } from '#sanity/expired-tags.ts'
import { load, publishedView, type View } from '#sanity/load.ts'

/** Documents that are asked for at a time. */
const batchSize = 50

/** Somebody who came by a link to one draft searches what visitors search. */
type IndexedView = Extract<View, { perspective: 'published' } | { perspective: 'drafts' }>

interface LiveIndex {
  readonly index: SearchIndex<SearchFacts>
  /** Revision of each document in the index. */
  revisions: ReadonlyMap<string, string>
  /** Which state of the content the index shows; `null` before it was first filled. */
  version: string | null
  /** The update that is under way, and those behind it. */
  updates: Promise<void>
}

declare global {
  var labwireSearch: Record<IndexedView['perspective'], LiveIndex> | undefined
}

/**
 * The search index of everything that `reader` may see. It stays in memory; after content has changed, the first search
 * brings in what is different and lets the others wait for it. While the lake is away the last state is searched.
 */
export async function siteIndex(reader: View): Promise<SearchIndex<SearchFacts>> {
  const view: IndexedView = reader.perspective === 'one-draft' ? publishedView : reader
  const live = liveIndex(view)
  const version = view.perspective === 'published' ? await publishedVersion() : randomUUID()
  const update = live.updates.then(() => (live.version === version ? undefined : bringUpToDate(live, view, version)))
  live.updates = update.catch(() => {})
  try {
    await update
  } catch (fault) {
    if (live.version === null) throw fault
    console.warn(`The search index could not be brought up to date, so its last state is searched. ${String(fault)}`)
  }
  return live.index
}

/** On `globalThis`, because Next gives each route a copy of its modules. Drafts never get into the visitors' index. */
function liveIndex(view: IndexedView): LiveIndex {
  globalThis.labwireSearch ??= { published: emptyIndex(), drafts: emptyIndex() }
  return globalThis.labwireSearch[view.perspective]
}

function emptyIndex(): LiveIndex {
  return { index: new SearchIndex(), revisions: new Map(), version: null, updates: Promise.resolve() }
}

/** A word that changes when anything that can be found may have changed: it expires as pages do. */
const publishedVersion = unstable_cache(async () => randomUUID(), ['labwire-search-version'], {
  tags: [everythingTag, ...searchTypes.map(typeTag)],
})

async function bringUpToDate(live: LiveIndex, view: IndexedView, version: string): Promise<void> {
  const seen: View = view.perspective === 'drafts' ? { perspective: 'drafts', stega: false } : view
  const manifest = await load(searchManifest, {}, seen)
  for (const id of live.revisions.keys()) if (!manifest.has(id)) live.index.remove(id)
  for (const ids of batchesOf(await outOfDate(live, manifest, seen))) {
    const documents = await load(searchDocuments, { ids }, seen)
    for (const id of ids) live.index.remove(id)
    for (const document of documents) live.index.put(searchEntry(document))
    await breathe()
  }
  live.revisions = manifest
  live.version = version
}

/** What is new or changed, and what names something that is new, changed or gone. */
async function outOfDate(live: LiveIndex, manifest: ReadonlyMap<string, string>, view: View): Promise<string[]> {
  const changed = [...manifest].filter(([id, revision]) => live.revisions.get(id) !== revision).map(([id]) => id)
  if (live.revisions.size === 0) return changed
  const gone = [...live.revisions.keys()].filter((id) => !manifest.has(id))
  const referrers: string[] = []
  for (const ids of batchesOf([...changed, ...gone])) referrers.push(...(await load(searchReferrers, { ids }, view)))
  return [...new Set([...changed, ...referrers])].filter((id) => manifest.has(id))
}

function batchesOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) =>
    ids.slice(index * batchSize, (index + 1) * batchSize),
  )
}
