import type { SanityClient } from '@sanity/client'
import { validateDocumentInternal } from '@sanity/validation/_internal'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { compiledSchema } from '../content/compiled-schema.ts'
import {
  aNewsStory,
  aPage,
  aPerson,
  aPublication,
  aTopic,
  imageAsset,
  type FixtureDocument,
} from '../content/testing/documents.ts'
import { withClient } from '../content/testing/query-server.ts'
import { load, publishedView } from '../load.ts'
import { ContentShapeError } from '../read-answer.ts'
import { checkedDocument } from './checked-document.ts'
import { checkAgain, checkSite, type SiteCheck } from './check-site.ts'
import type { DocumentReport } from './report.ts'
import { listQuestions, pageQuestion } from './site-answers.ts'
import { brokenDocuments } from './testing/broken-documents.ts'

const now = Date.parse('2026-06-15T12:00:00.000Z')

const healthy: readonly FixtureDocument[] = [
  imageAsset,
  aNewsStory('healthy', { publications: ['publication-healthy'], topics: ['topic-healthy'] }),
  aPublication('healthy', { topics: [] }),
  aPerson('healthy'),
  aTopic('healthy'),
  aPage('healthy'),
]

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** The check as Studio runs it, with Studio's own engine for the rules of the schema. */
function checkOf(client: SanityClient): SiteCheck {
  const schema = compiledSchema()
  return {
    lake: client,
    now,
    validate: (document) =>
      validateDocumentInternal({
        document,
        schema,
        getClient: ({ apiVersion }) => client.withConfig({ apiVersion }),
        environment: 'studio',
        getDocumentExists: async ({ id }) => (await client.fetch('count(*[_id == $id])', { id })) === 1,
      }),
  }
}

async function reportsOn(documents: readonly FixtureDocument[]): Promise<readonly DocumentReport[]> {
  return withClient(documents, async (client) => {
    let reports: readonly DocumentReport[] = []
    for await (const progress of checkSite(checkOf(client))) reports = progress.reports
    return reports
  })
}

/** Ids that `load` names while the site shows every list and the page of every document. */
async function namedByLoad(documents: readonly FixtureDocument[]): Promise<Set<string>> {
  const named = new Set<string>()
  const warn = vi.spyOn(console, 'warn').mockImplementation((line: unknown) => {
    const id = /document "([^"]+)" was left out/.exec(String(line))?.[1]
    if (id) named.add(id)
  })
  await withClient(documents, async (_client, lakeUrl) => {
    vi.stubEnv('LABWIRE_LAKE_URL', lakeUrl)
    const pages = documents.flatMap((document) => {
      const checked = checkedDocument.safeParse(document).data
      return checked ? [pageQuestion(checked, new Map([[checked._id, checked.slug?.current ?? '']]))] : []
    })
    for (const question of [...listQuestions, ...pages]) {
      if (!question) continue
      try {
        await load(question.query, question.params, publishedView)
      } catch (fault) {
        if (!(fault instanceof ContentShapeError) || fault.documentId === null) throw fault
        named.add(fault.documentId)
      }
    }
  })
  warn.mockRestore()
  return named
}

test('nothing needs fixing where all is well', async () => {
  expect(await reportsOn(healthy)).toEqual([])
})

describe.each(brokenDocuments)('$what', ({ document, missing }) => {
  const documents = [...healthy, document]

  test('needs fixing, and the rules of the form say why', async () => {
    const reports = await reportsOn(documents)
    expect(reports.map(({ id }) => id)).toEqual([document._id])
    expect(reports[0]?.missing).toBe(missing)
    // A message of a rule tells an editor what to do; one of a shape is for programmers, and the last resort.
    expect(reports[0]?.findings[0]).toMatchObject({ level: 'error' })
    expect(reports[0]?.findings.map(({ message }) => message).join(' ')).not.toMatch(
      /The site cannot show (?:“|a part of it)/,
    )
  })

  test('is left out by the site exactly where the check says so', async () => {
    const left = await namedByLoad(documents)
    expect([...left]).toEqual(missing === null ? [] : [document._id])
  })
})

test('a document that was mended is in order when it is checked again', async () => {
  const mended = aPublication('mended')
  const broken = aPublication('still-broken', { issued: undefined })
  const reports = await withClient([...healthy, mended, broken], (client) =>
    checkAgain(checkOf(client), [mended._id, broken._id, 'publication-deleted']),
  )
  expect(reports.map(({ id }) => id)).toEqual([broken._id])
})

test('a scheduled story is read as it will be when its time has come', async () => {
  const scheduled = aNewsStory('scheduled', {
    publishedAt: '2027-01-01T09:00:00.000Z',
    publications: ['publication-healthy'],
    fields: { body: [{ _type: 'math', _key: 'm' }] },
  })
  const [report] = await reportsOn([...healthy, scheduled])
  expect(report).toMatchObject({ id: scheduled._id, missing: 'part' })
})
