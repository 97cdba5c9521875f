import { parseArgs } from 'node:util'
import { consentMetrics } from './bench/consent.ts'
import { editorMetrics } from './bench/editors.ts'
import { lakeMetrics } from './bench/lake.ts'
import { asLine, meetsGoal, type Metric, type MetricSource } from './bench/metric.ts'
import { articleMetrics } from './bench/site/article.ts'
import { buildMetrics } from './bench/site/build-growth.ts'
import { lighthouseMetrics } from './bench/site/lighthouse.ts'
import { orOneLine } from './serve/one-line-faults.ts'

const sources: readonly MetricSource[] = [
  lakeMetrics,
  articleMetrics,
  lighthouseMetrics,
  buildMetrics,
  editorMetrics,
  consentMetrics,
]

/** `npm run bench -- [--only lake:] [--json]`: one tab-separated line a metric, notes on standard error. */
await orOneLine(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', default: '' } } })
  const only = values.only
  const metrics: Metric[] = []
  for (const source of sources) {
    if (!source.prefix.startsWith(only) && !only.startsWith(source.prefix)) continue
    for (const metric of await source.measure(only)) {
      if (!metric.name.startsWith(only)) continue
      metrics.push(metric)
      if (values.json) continue
      console.log(asLine(metric))
      console.error(`  ${metric.note}`)
    }
  }
  if (values.json)
    console.log(
      JSON.stringify(
        metrics.map((metric) => ({ ...metric, ok: meetsGoal(metric) })),
        null,
        2,
      ),
    )
})
