import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { findBrowser } from '../../browser.ts'
import { installedFolder } from '../installed-folder.ts'
import { median, type Metric, type MetricSource } from '../metric.ts'
import { articlePath, startBenchSite } from './bench-site.ts'

const run = promisify(execFile)
/** Lighthouse varies; its own advice is the middle of five. */
const rounds = 5

const pages: Readonly<Record<string, string>> = {
  front: '/',
  archive: '/news',
  article: articlePath,
  publications: '/publications',
  publication: '/publications/myocardial-iron-trial',
  search: '/search',
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

const score = z.object({ score: z.number() })
const report = z.object({
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score, seo: score }),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
})
type Report = z.infer<typeof report>

/** Lighthouse's mobile profile over one page of each kind that visitors open most. */
export const lighthouseMetrics: MetricSource = {
  prefix: 'site:lighthouse-',
  measure: async () => {
    await using site = await startBenchSite()
    const folder = installedFolder(join(import.meta.dirname, '..', 'peers'))
    const metrics: Metric[] = []
    for (const [name, path] of Object.entries(pages)) {
      const reports: Report[] = []
      for (let round = 0; round < rounds; round += 1) reports.push(await lighthouse(folder, site.origin + path))
      metrics.push(...categories.map((category) => asMetric(name, category, reports)))
    }
    return metrics
  },
}

function asMetric(name: string, category: Category, reports: readonly Report[]): Metric {
  const scores = reports.map(({ categories: of }) => of[category].score)
  const missed = [...new Set(reports.flatMap(shortfalls))]
  return {
    name: `site:lighthouse-${name}-${category}`,
    ratio: median(scores),
    goal: category === 'performance' ? 0.99 : 1,
    better: 'higher',
    note: `${scores.map((value) => Math.round(value * 100)).join(', ')} of 100 in ${rounds} runs${missed.length > 0 ? `; below 100 anywhere: ${missed.join(', ')}` : ''}`,
  }
}

function shortfalls({ audits }: Report): string[] {
  return Object.entries(audits).flatMap(([id, audit]) => (audit.score !== null && audit.score < 0.9 ? [id] : []))
}

/** Asked again when it has lost the beginning of its own recording, which happens to it now and then. */
async function lighthouse(folder: string, address: string, tries = 5): Promise<Report> {
  try {
    return await oneRun(folder, address)
  } catch (fault) {
    if (tries <= 1 || !String(fault).includes('NO_NAVSTART')) throw fault
    return lighthouse(folder, address, tries - 1)
  }
}

async function oneRun(folder: string, address: string): Promise<Report> {
  const program = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js')
  const { stdout } = await run(
    process.execPath,
    [program, address, '--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'],
    { maxBuffer: 64 << 20, env: { ...process.env, CHROME_PATH: findBrowser() } },
  )
  return report.parse(JSON.parse(stdout))
}
