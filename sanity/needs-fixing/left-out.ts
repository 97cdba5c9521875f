import { z } from 'zod'
import { documentIdOf } from '../content-query.ts'
import { pagePaths } from '../content/page/page.query.ts'
import { readAnswer } from '../read-answer.ts'
import type { CheckedDocument } from './checked-document.ts'
import { listQuestions, pageQuestion, type SiteQuestion } from './site-answers.ts'

/** Asks the lake for what is published, with the site's own queries. */
export interface PublishedLake {
  fetch(query: string, params: Record<string, unknown>, options: { perspective: 'published' }): Promise<unknown>
}

/** Something that the site leaves out, because it does not fit what a page was written for. */
export interface LeftOut {
  readonly documentId: string
  /** Its whole page, its place in lists, or a part of it such as a block of its text. */
  readonly extent: 'page' | 'list' | 'part'
  /** Path inside what was left out, e.g. `leadImage.assetId`; empty for the thing itself. */
  readonly field: string
  readonly reason: string
}

export interface ListsRead {
  readonly leftOut: readonly LeftOut[]
  /** Path of each page that editors made, by its id. */
  readonly pagePaths: ReadonlyMap<string, string>
}

/** Reads every list of the site, as a visitor would get it. */
export async function readLists(lake: PublishedLake): Promise<ListsRead> {
  const answers = await Promise.all(
    listQuestions.map(async (question) => ({ question, raw: await ask(lake, question, false) })),
  )
  const paths = answers.find(({ question }) => question.query.name === pagePaths.name)?.raw
  return {
    leftOut: answers.flatMap(({ question, raw }) => leftOutOf(question, raw)),
    pagePaths: new Map(
      z
        .array(placedPage)
        .parse(paths ?? [])
        .flatMap(({ _id, path }) => (path ? [[_id, path]] : [])),
    ),
  }
}

/** Reads the page of one document, as a visitor gets it, or will get it when the time of a scheduled story has come. */
export async function readPage(
  lake: PublishedLake,
  document: CheckedDocument,
  paths: ReadonlyMap<string, string>,
  now: number,
): Promise<readonly LeftOut[]> {
  const question = pageQuestion(document, paths)
  if (!question) return []
  const isToCome = Date.parse(document.publishedAt ?? '') > now
  return leftOutOf(question, await ask(lake, question, isToCome))
}

const placedPage = z.object({ _id: z.string(), path: z.string().nullish().catch(null) })

function ask(lake: PublishedLake, { query, params }: SiteQuestion, preview: boolean): Promise<unknown> {
  return lake.fetch(query.groq, { ...params, preview }, { perspective: 'published' })
}

function leftOutOf({ query }: SiteQuestion, raw: unknown): LeftOut[] {
  const { fault, dropped } = readAnswer(query, raw)
  const left = dropped.flatMap(({ documentId, isPart, field, reason }): LeftOut[] =>
    documentId === null ? [] : [{ documentId, extent: isPart ? 'part' : 'list', field, reason }],
  )
  const pageId = documentIdOf(raw)
  if (!fault || pageId === null) return left
  return [
    ...left,
    ...fault.issues.map(({ field, reason }) => ({ documentId: pageId, extent: 'page' as const, field, reason })),
  ]
}
