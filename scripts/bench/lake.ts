import { articleMetrics } from './lake/article.ts'
import { imageMetrics } from './lake/images.ts'
import { listenerMetrics } from './lake/listeners.ts'
import { mutationMetrics } from './lake/mutations.ts'
import { httpMetrics } from './lake/over-http.ts'
import { siteQueryMetrics } from './lake/site-queries.ts'
import type { Metric, MetricSource } from './metric.ts'

/** Rows that are measured together, by the beginnings of their names. */
const groups = [
  { rows: ['lake:article-query'], measure: articleMetrics },
  { rows: ['lake:site-queries', 'lake:site-lists'], measure: siteQueryMetrics },
  { rows: ['lake:article-http', 'lake:cached-query', 'lake:memory'], measure: httpMetrics },
  { rows: ['lake:durable-mutations'], measure: mutationMetrics },
  { rows: ['lake:event-to'], measure: listenerMetrics },
  { rows: ['lake:image'], measure: imageMetrics },
]

/** The embedded lake, a file a topic under `lake/`. */
export const lakeMetrics: MetricSource = {
  prefix: 'lake:',
  async measure(only) {
    const metrics: Metric[] = []
    for (const { rows, measure } of groups) {
      if (rows.some((row) => row.startsWith(only) || only.startsWith(row))) metrics.push(...(await measure()))
    }
    return metrics
  },
}
