import { articleMetrics } from './lake/article.ts'
import { imageMetrics } from './lake/images.ts'
import { listenerMetrics } from './lake/listeners.ts'
import { mutationMetrics } from './lake/mutations.ts'
import { httpMetrics } from './lake/over-http.ts'
import { siteQueryMetrics } from './lake/site-queries.ts'
import type { MetricSource } from './metric.ts'

/** The embedded lake, a file a topic under `lake/`. */
export const lakeMetrics: MetricSource = {
  prefix: 'lake:',
  measure: async () => [
    ...(await articleMetrics()),
    ...(await siteQueryMetrics()),
    ...(await httpMetrics()),
    ...(await mutationMetrics()),
    ...(await listenerMetrics()),
    ...(await imageMetrics()),
  ],
}
