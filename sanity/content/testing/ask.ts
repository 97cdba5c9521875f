import { evaluate, parse } from 'groq-js'
import type { z } from 'zod'
import { collectDropped, type ContentQuery, type DroppedItem } from '#sanity/content-query.ts'
import { now, type FixtureDocument } from './documents.ts'

interface Asked<Shape extends z.ZodType> {
  readonly answer: z.output<Shape>
  readonly dropped: readonly DroppedItem[]
}

/** Answers a query from documents in memory, as the lake would, and parses the answer with the query's shape. */
export async function ask<Params extends z.ZodType, Shape extends z.ZodType>(
  query: ContentQuery<Params, Shape>,
  params: z.input<Params>,
  documents: readonly FixtureDocument[],
  { preview = false } = {},
): Promise<Asked<Shape>> {
  const raw = await rawAnswer(query, params, documents, { preview })
  const { value, dropped } = collectDropped(() => query.shape.parse(raw))
  return { answer: value, dropped }
}

/** The answer before it meets its shape. */
export async function rawAnswer(
  query: ContentQuery,
  params: unknown,
  documents: readonly FixtureDocument[],
  { preview = false } = {},
): Promise<unknown> {
  const checked = query.params.parse(params)
  const all: Record<string, unknown> = { ...(typeof checked === 'object' ? checked : {}), preview }
  const value = await evaluate(parse(query.groq, { params: all }), { dataset: documents, params: all, timestamp: now })
  return value.get()
}
