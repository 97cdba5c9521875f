import type { SanityClient } from '@sanity/client'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectEmbedded } from '../lake/contract/embedded-lake.ts'
import type { PlannedEntry } from './planned-entry.ts'
import { planImport } from './plan.ts'
import { runImport, writable } from './run-import.ts'
import { aRecord, entryOf, now } from './testing/records.ts'

let client: SanityClient

beforeAll(async () => {
  client = (await connectEmbedded()).editor
})

beforeEach(async () => {
  await client.delete({ query: '*[_type in ["publication", "person"]]' })
})

const draftOf = (entry: PlannedEntry | undefined) => {
  if (!entry || entry.state === 'broken') return expect.fail('nothing was planned')
  return client.getDocument(`drafts.${entry.id}`)
}

async function importAll(...records: ReturnType<typeof aRecord>[]): Promise<readonly PlannedEntry[]> {
  const plan = await planImport(
    client,
    records.map((record, index) => entryOf(record, `Line ${index + 1}`)),
    now,
  )
  const { interruption, outcomes } = await runImport(client, writable(plan), { onProgress: () => {} })
  expect(interruption).toBeNull()
  expect(outcomes.filter(({ problem }) => problem)).toEqual([])
  return plan
}

const states = (plan: readonly PlannedEntry[]) => plan.map(({ state }) => state)
const planOf = (...records: ReturnType<typeof aRecord>[]) =>
  planImport(
    client,
    records.map((record, index) => entryOf(record, `Line ${index + 1}`)),
    now,
  )

describe('a new work', () => {
  test('becomes a draft with an address, and is not public', async () => {
    const [planned] = await importAll(aRecord())
    expect(planned?.state).toBe('new')
    expect(await draftOf(planned)).toMatchObject({
      _type: 'publication',
      title: 'A sample paper about iron',
      slug: { current: 'a-sample-paper-about-iron' },
      issued: { year: 2024, month: 3, day: 5 },
      source: { provider: 'Crossref', retrievedAt: now.toISOString(), lockedFields: [] },
    })
    expect(await client.fetch('count(*[_type == "publication"])', {}, { perspective: 'published' })).toBe(0)
  })

  test('a plan alone writes nothing', async () => {
    await planOf(aRecord())
    expect(await client.fetch('count(*[_type == "publication"])', {}, { perspective: 'raw' })).toBe(0)
  })

  test('of the same title gets another address', async () => {
    const plan = await importAll(aRecord(), aRecord({ doi: '10.5555/sample.2' }))
    expect((await draftOf(plan[1]))?.['slug']).toMatchObject({ current: 'a-sample-paper-about-iron-2' })
  })

  test('links the person with the author’s ORCID iD, and nobody of the same name', async () => {
    await client.create({
      _id: 'person-ann',
      _type: 'person',
      name: 'Ann Sample',
      family: 'Sample',
      orcid: '0000-0002-1825-0097',
    })
    const authors = [
      { family: 'Sample', given: 'Ann', literal: null, orcid: null },
      { family: 'Sample', given: 'A', literal: null, orcid: '0000-0002-1825-0097' },
    ]
    const [planned] = await importAll(aRecord({ authors }))
    const draft = await draftOf(planned)
    expect(draft?.['authors']).toMatchObject([{ given: 'Ann' }, { given: 'A', person: { _ref: 'person-ann' } }])
    expect(draft?.['authors'][0].person).toBeUndefined()
  })
})

describe('a work that is there', () => {
  test('is not created twice, however it is written', async () => {
    await importAll(aRecord())
    expect(states(await planOf(aRecord(), aRecord({ doi: null, provider: 'BibTeX' })))).toEqual([
      'duplicate',
      'duplicate',
    ])
  })

  test('twice in one file is created once', async () => {
    const plan = await importAll(aRecord(), aRecord())
    expect(plan[1]).toMatchObject({ state: 'duplicate', reason: 'It is the same work as Line 1.' })
  })

  test('that has changed at Crossref shows what differs, and changes that', async () => {
    const [first] = await importAll(aRecord())
    const plan = await importAll(aRecord({ volume: '12' }, 'A better title about iron'))
    expect(plan[0]).toMatchObject({
      state: 'changed',
      differences: [
        { field: 'title', current: 'A sample paper about iron', imported: 'A better title about iron', kept: null },
        { field: 'volume', imported: '12', kept: null },
      ],
    })
    expect(await draftOf(first)).toMatchObject({ title: 'A better title about iron', volume: '12' })
  })

  test('keeps what an editor changed, and takes the rest', async () => {
    const [first] = await importAll(aRecord())
    if (first?.state !== 'new') return expect.fail('not new')
    await client.patch(`drafts.${first.id}`).set({ title: 'The editor’s own title' }).unset(['containerTitle']).commit()
    const plan = await importAll(aRecord({ volume: '12' }, 'A better title about iron'))
    expect(plan[0]).toMatchObject({
      state: 'changed',
      differences: [
        { field: 'title', kept: 'changed by hand' },
        { field: 'containerTitle', kept: 'changed by hand' },
        { field: 'volume', kept: null },
      ],
    })
    const draft = await draftOf(first)
    expect(draft).toMatchObject({ title: 'The editor’s own title', volume: '12' })
    expect(draft?.['containerTitle']).toBeUndefined()
    expect(draft?.['source'].lockedFields).toEqual(['title', 'containerTitle'])
    expect(states(await planOf(aRecord({ volume: '12' }, 'A better title about iron')))).toEqual(['duplicate'])
  })

  test('that was written by hand only gets what it lacks', async () => {
    await client.create({
      _id: 'by-hand',
      _type: 'publication',
      title: 'My own words',
      doi: '10.5555/sample.1',
      status: 'published',
    })
    await importAll(aRecord({ volume: '12' }))
    expect(await client.getDocument('drafts.by-hand')).toMatchObject({ title: 'My own words', volume: '12' })
    expect(await client.getDocument('by-hand')).not.toHaveProperty('volume')
  })

  test('is in the site’s language until it says otherwise, and an import does not propose that each time', async () => {
    await client.create({ _id: 'by-hand', _type: 'publication', title: 'Mine', doi: '10.5555/sample.1' })
    await importAll(aRecord())
    expect(states(await planOf(aRecord({ language: 'en' })))).toEqual(['duplicate'])
    expect(await planOf(aRecord({ language: 'de' }))).toMatchObject([
      { state: 'changed', differences: [{ field: 'title' }, { field: 'language', imported: 'de' }] },
    ])
    await client.createOrReplace({ _id: 'siteSettings', _type: 'siteSettings', language: 'es' })
    expect(states(await planOf(aRecord({ language: 'es' }), aRecord({ language: 'en' })))).toEqual([
      'duplicate',
      'duplicate',
    ])
    expect(await planOf(aRecord({ language: 'en' }))).toMatchObject([{ state: 'changed' }])
    await client.delete('siteSettings')
  })

  test('that names a preprint’s server once does not differ from one that names it twice', async () => {
    const server = { kind: 'article', status: 'preprint', containerTitle: 'bioRxiv' } as const
    await importAll(aRecord(server))
    expect(await planOf(aRecord({ ...server, publisher: 'bioRxiv' }))).toMatchObject([
      { state: 'duplicate', differences: [] },
    ])
    expect(await planOf(aRecord({ ...server, publisher: 'A press' }))).toMatchObject([{ state: 'changed' }])
  })

  test('and knows more, or says the same in other signs, does not differ', async () => {
    await client.create({
      _id: 'by-hand',
      _type: 'publication',
      title: 'A sample paper about iron',
      doi: '10.5555/sample.1',
      cslType: 'article-journal',
      status: 'published',
      containerTitle: 'Journal of Sample Iron',
      issued: { year: 2024, month: 3, day: 5 },
      pages: '112–125',
      abstract: 'Background.\n\nResults.',
      authors: [{ _key: 'a', _type: 'publicationAuthor', family: 'Sample', given: 'Ann', equal: true }],
    })
    const same = aRecord({
      pages: '112-125',
      abstract: 'Background. Results.',
      issued: { year: 2024, month: 3, day: null },
    })
    expect(await planOf(same)).toMatchObject([{ state: 'duplicate', differences: [] }])
    const others = aRecord({
      authors: [{ family: 'Sample', given: 'Anne', literal: null, orcid: null }],
      pages: '112-126',
    })
    expect(await planOf(others)).toMatchObject([{ differences: [{ field: 'authors' }, { field: 'pages' }] }])
  })

  test('a file that says the same in fewer or other words leaves it to Crossref to correct them', async () => {
    const author = { family: 'Sample', given: 'Ann', literal: null, orcid: null }
    await importAll(
      aRecord({
        abstract: 'Background.\n\nResults.',
        pages: '112–125',
        authors: [{ ...author, orcid: '0000-0002-1825-0097' }],
      }),
    )
    const [file] = await importAll(
      aRecord({
        provider: 'BibTeX',
        issued: { year: 2024, month: 3, day: null },
        abstract: 'Background. Results.',
        pages: '112-125',
        authors: [author],
        keywords: ['iron'],
      }),
    )
    expect(file).toMatchObject({ state: 'changed', differences: [{ field: 'keywords' }] })
    expect((await draftOf(file))?.['source'].lockedFields).toEqual([])
    const corrected = aRecord({
      abstract: 'Background.\n\nBetter results.',
      issued: { year: 2024, month: 4, day: 1 },
      pages: '112–126',
      authors: [{ ...author, given: 'Anne', orcid: '0000-0002-1825-0097' }],
    })
    const [later] = await planOf(corrected)
    expect(later).toMatchObject({
      state: 'changed',
      differences: ['authors', 'issued', 'abstract', 'pages'].map((field) => ({ field, kept: null })),
    })
  })

  test('a file does not put its shorter words in place of Crossref’s', async () => {
    await importAll(aRecord())
    const plan = await importAll(aRecord({ provider: 'BibTeX', containerTitle: 'J Sample Iron', pages: '1-9' }))
    expect(plan[0]).toMatchObject({
      state: 'changed',
      differences: [
        { field: 'containerTitle', kept: 'from a better source' },
        { field: 'pages', kept: null },
      ],
    })
    expect(await draftOf(plan[0])).toMatchObject({
      containerTitle: 'Journal of Sample Iron',
      pages: '1-9',
      source: { provider: 'Crossref' },
    })
  })

  test('is not written over when somebody edits it between plan and import', async () => {
    const [first] = await importAll(aRecord())
    const plan = await planOf(aRecord({ volume: '12' }))
    if (first?.state !== 'new') return expect.fail('not new')
    await client.patch(`drafts.${first.id}`).set({ volume: '13' }).commit()
    const { outcomes } = await runImport(client, writable(plan), { onProgress: () => {} })
    expect(outcomes[0]?.problem).toContain('Somebody has changed it in the meantime')
    expect(await draftOf(first)).toMatchObject({ volume: '13' })
  })
})

describe('preprint and paper', () => {
  const preprint = aRecord({ kind: 'article', status: 'preprint', doi: '10.5555/preprint', containerTitle: 'bioRxiv' })
  const saysPaper = aRecord({ ...preprint, versions: [{ relation: 'preprint-of', doi: '10.5555/sample.1' }] })
  const paper = aRecord({ versions: [{ relation: 'version-of', doi: '10.5555/preprint' }] })

  test('the page of a preprint becomes that of the paper', async () => {
    const [first] = await importAll(preprint)
    const [second] = await importAll(paper)
    expect(second).toMatchObject({ state: 'changed' })
    expect(await draftOf(first)).toMatchObject({
      doi: '10.5555/sample.1',
      cslType: 'article-journal',
      status: 'published',
      versions: [{ relation: 'version-of', doi: '10.5555/preprint' }],
    })
    expect(states(await planOf(paper, preprint))).toEqual(['duplicate', 'duplicate'])
  })

  test('a preprint that names its paper is put on the paper’s page', async () => {
    const [first] = await importAll(aRecord())
    const [second] = await importAll(saysPaper)
    expect(second).toMatchObject({ state: 'changed', differences: [{ field: 'versions' }] })
    expect(await draftOf(first)).toMatchObject({ doi: '10.5555/sample.1', versions: [{ doi: '10.5555/preprint' }] })
    expect(await client.fetch('count(*[_type == "publication"])', {}, { perspective: 'raw' })).toBe(1)
  })

  test('both in one file make one page', async () => {
    expect(states(await importAll(preprint, paper))).toEqual(['duplicate', 'new'])
  })

  test('a version that an editor took away does not come back', async () => {
    const [first] = await importAll(paper)
    if (first?.state !== 'new') return expect.fail('not new')
    await client.patch(`drafts.${first.id}`).unset(['versions']).commit()
    expect(states(await planOf(paper))).toEqual(['duplicate'])
  })

  test('nor does one that had an address when an import named it', async () => {
    const version = { _key: 'v', _type: 'publicationVersion', relation: 'version-of', doi: '10.5555/preprint' }
    const versions = [{ ...version, url: 'https://preprints.example/1' }]
    await client.create({ _id: 'by-hand', _type: 'publication', title: 'Mine', doi: '10.5555/sample.1', versions })
    await importAll(paper)
    await client.patch('drafts.by-hand').unset(['versions']).commit()
    expect(states(await planOf(paper))).toEqual(['duplicate'])
  })
})

describe('a notice', () => {
  const notice = aRecord(
    { doi: '10.5555/notice', noticeFor: [{ doi: '10.5555/sample.1', effect: 'retracted' }] },
    'Retraction: A sample paper',
  )

  test('marks the work that it retracts', async () => {
    const [first] = await importAll(aRecord())
    const [second] = await importAll(notice)
    expect(second).toMatchObject({ state: 'changed', title: 'A sample paper about iron' })
    expect(await draftOf(first)).toMatchObject({
      status: 'retracted',
      noticeDoi: '10.5555/notice',
      versions: [{ relation: 'retraction', doi: '10.5555/notice' }],
    })
    expect(states(await planOf(notice))).toEqual(['duplicate'])
  })

  test('about a work that is not here gets no page', async () => {
    expect(await planOf(notice)).toMatchObject([
      { state: 'broken', problem: expect.stringContaining('Import that DOI') },
    ])
  })

  test('of a correction does not make a retracted work corrected', async () => {
    await importAll(aRecord({ status: 'retracted', noticeDoi: '10.5555/notice' }))
    const correction = aRecord({
      doi: '10.5555/erratum',
      noticeFor: [{ doi: '10.5555/sample.1', effect: 'corrected' }],
    })
    const [planned] = await importAll(correction)
    expect(planned).toMatchObject({ state: 'changed', differences: [{ field: 'versions' }] })
  })
})

describe('many at once', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    aRecord({ doi: `10.5555/many.${index}` }, `Sample paper number ${index}`),
  )

  test('progress is told, and what an interruption leaves is imported later', async () => {
    const plan = await planOf(...many)
    const progress: number[] = []
    let calls = 0
    const flaky = {
      fetch: client.fetch.bind(client),
      mutate: async (...given: Parameters<typeof client.mutate>) => {
        calls += 1
        if (calls === 2) throw new Error('socket hang up')
        return client.mutate(...given)
      },
    }
    const first = await runImport(flaky, writable(plan), { onProgress: (done) => progress.push(done) })
    expect(first).toMatchObject({ interruption: expect.stringContaining('socket hang up') })
    expect(first.left).toHaveLength(15)
    const second = await runImport(flaky, first.left, { onProgress: (done) => progress.push(done) })
    expect(second.left).toEqual([])
    expect(progress).toEqual([10, 10, 15])
    expect(await client.fetch('count(*[_type == "publication"])', {}, { perspective: 'raw' })).toBe(25)
  })

  test('an import that is done again after its answer got lost adds nothing twice', async () => {
    const plan = await planOf(...many.slice(0, 3))
    await runImport(client, writable(plan), { onProgress: () => {} })
    const { outcomes } = await runImport(client, writable(plan), { onProgress: () => {} })
    expect(outcomes.map(({ problem }) => problem)).toEqual([null, null, null])
    expect(await client.fetch('count(*[_type == "publication"])', {}, { perspective: 'raw' })).toBe(3)
  })

  test('a broken entry is listed in its place', async () => {
    const plan = await planImport(
      client,
      [{ place: 'Line 1', record: null, problem: 'A comma is missing.' }, entryOf(aRecord(), 'Line 2')],
      now,
    )
    expect(plan).toMatchObject([
      { state: 'broken', place: 'Line 1', problem: 'A comma is missing.' },
      { state: 'new', place: 'Line 2' },
    ])
  })

  test('somebody who may not write is told so', async () => {
    const { viewer } = await connectEmbedded()
    const plan = await planImport(viewer, [entryOf(aRecord())], now)
    const { outcomes } = await runImport(viewer, writable(plan), { onProgress: () => {} })
    expect(outcomes[0]?.problem).toBe('You may not write publications. Ask an administrator of this site.')
  })
})
