import type { SanityClient } from '@sanity/client'
import type { Fate } from './canaries.ts'
import { canariesOf, type CanaryDocument } from './canary-documents.ts'
import { fates, pageTypes } from './fates.ts'

/**
 * Turns what is there into what visitors must not see, and adds the rest of it.
 *
 * @returns the documents of which visitors must see nothing at all
 */
export async function hide(lake: SanityClient): Promise<CanaryDocument[]> {
  for (const type of pageTypes) await lake.delete(`canary-deleted-${type}`)
  const of = (fate: Exclude<Fate, 'published'>) => canariesOf(lake, fate, fates[fate])
  const [draft, edit, release, scheduled, expired, hiddenOnes] = await Promise.all([
    of('draft'),
    of('edit'),
    of('release'),
    of('scheduled'),
    of('expired'),
    of('hidden'),
  ])
  // An edit lies over a published document that keeps its words.
  const edits = edit.map((document) => ({ ...document, _id: document._id.replace('-edit-', '-published-') }))
  const drafts = [...draft, ...edits].map((document) => ({ ...document, _id: `drafts.${document._id}` }))
  const versions = release.map((document) => ({ ...document, _id: `versions.rtesting.${document._id}` }))
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await write(lake, [
    ...drafts,
    ...versions,
    ...scheduled.map((document) => ({ ...document, publishedAt: tomorrow, featured: true })),
    ...expired.map((document) => ({ ...document, expiresAt: '2026-01-01T00:00:00.000Z', featured: true })),
    ...hiddenOnes.map((document) => ({ ...document, hidden: true, consentToPublish: false })),
    tempting(scheduled, hiddenOnes),
  ])
  return [...draft, ...release, ...scheduled, ...expired, ...hiddenOnes]
}

const refer = ({ _id }: { _id: string }) => ({ _key: _id, _type: 'reference', _ref: _id, _weak: true })

/** A public story that leads to everything that is hidden, as far as references can. */
function tempting(scheduled: readonly CanaryDocument[], hiddenOnes: readonly CanaryDocument[]): CanaryDocument {
  const [paper, person] = [
    hiddenOnes.filter(({ _type }) => _type === 'publication'),
    hiddenOnes.filter(({ _type }) => _type === 'person'),
  ]
  return {
    _id: 'tempting-story',
    _type: 'news',
    title: 'A public story that leads to hidden ones',
    slug: { _type: 'slug', current: 'a-tempting-story' },
    standfirst: 'Whatever it refers to is not public, so that nothing of what it refers to may be seen on its page.',
    kind: 'research',
    publishedAt: new Date(Date.now() - 3_600_000).toISOString(),
    related: scheduled.map(refer),
    publications: paper.map(refer),
    people: person.map(refer),
    bylines: person.map((who) => ({ _key: who._id, _type: 'byline', person: refer(who) })),
    body: [
      {
        _key: 'p',
        _type: 'block',
        style: 'normal',
        markDefs: paper.map(({ _id }) => ({
          _key: 'c',
          _type: 'citation',
          publication: { _type: 'reference', _ref: _id },
        })),
        children: [{ _key: 's', _type: 'span', marks: ['c'], text: 'A passage that cites a hidden paper.' }],
      },
    ],
  }
}

export async function write(lake: SanityClient, documents: readonly CanaryDocument[]): Promise<void> {
  const all = lake.transaction()
  for (const document of documents) all.createOrReplace(document)
  await all.commit()
}
