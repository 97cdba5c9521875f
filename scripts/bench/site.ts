import { globSync } from 'node:fs'
import { join } from 'node:path'
import { makeTestTemplate } from '../serve/test-template.ts'
import { firstLoadBytes } from './first-load.ts'
import type { MetricSource } from './metric.ts'
import { buildMinimalSite } from './minimal-site.ts'

const buildFolder = join(import.meta.dirname, '..', '..', '.next')

/** What a visitor downloads, against a page that does nothing. */
export const siteMetrics: MetricSource = {
  prefix: 'site:',
  measure: async () => {
    await makeTestTemplate()
    const page = globSync('news/*.html', { cwd: join(buildFolder, 'server', 'app') }).toSorted()[0]
    if (!page) throw new Error('The build holds no article to measure.')
    const article = firstLoadBytes(buildFolder, page)
    const minimal = firstLoadBytes(buildMinimalSite(), 'index.html')
    return [
      {
        name: 'site:article-first-load-js',
        ratio: article / minimal,
        goal: 1.06,
        better: 'lower',
        note: `gzipped scripts of ${page}: ${article} bytes; of a minimal Next page built in this run: ${minimal} bytes`,
      },
    ]
  },
}
