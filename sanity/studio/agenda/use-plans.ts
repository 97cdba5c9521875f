import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { z } from 'zod'
import { apiVersion } from '#sanity/env.ts'
import { faultWords } from '../fault-words.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const plans = z.object({
  timeZone: z
    .string()
    .nullish()
    .transform((zone) => zone ?? 'UTC'),
  stories: z.array(z.object({ _id: z.string(), title: text, publishedAt: text, expiresAt: text })),
  pages: z.array(z.object({ _id: z.string(), title: text, reviewBy: z.string() })),
  versions: z.array(z.string()),
})

export type Plans = z.output<typeof plans>

const timedStories = `_type == "news" && !(_id in path("versions.**")) && (publishedAt > now() || expiresAt > now())`

const plansQuery = `{
  "timeZone": *[_id == "siteSettings"][0].timezone,
  "stories": *[${timedStories}]{_id, title, publishedAt, expiresAt},
  "pages": *[_type == "page" && defined(reviewBy) && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{_id, title, reviewBy},
  "versions": *[_id in path("versions.**")]._id
}`

interface PlansState {
  /** Null until the first answer. */
  readonly plans: Plans | null
  readonly problem: string | null
}

/** What has a time in the lake, kept up to date while it is looked at. */
export function usePlans(): PlansState {
  const client = useClient({ apiVersion })
  const [state, setState] = useState<PlansState>({ plans: null, problem: null })
  useEffect(() => {
    const read = () =>
      client
        .fetch<unknown>(plansQuery, {}, { perspective: 'raw' })
        .then((answer) => setState({ plans: plans.parse(answer), problem: null }))
        .catch((fault: unknown) => setState((before) => ({ ...before, problem: faultWords(fault) })))
    void read()
    const subscription = client
      .listen('*[_type in ["news", "page"]]', {}, { visibility: 'query', includeResult: false })
      .subscribe({ next: () => void read(), error: () => {} })
    return () => subscription.unsubscribe()
  }, [client])
  return state
}
