import { startSite, type RunningSite } from '../../../e2e/fixtures/running-site.ts'
import { makeTestTemplate } from '../../serve/test-template.ts'

/** The demo, built and served as `npm start` does, with the same lake as the browser tests. */
export interface BenchSite extends AsyncDisposable {
  readonly origin: string
}

/** The story that the benchmark reads: about a paper, with a picture, a note and stories after it. */
export const articlePath = '/news/baseline-serum-ferritin-predicts-myocardial-iron-uptake'

export async function startBenchSite(): Promise<BenchSite> {
  Object.assign(process.env, await makeTestTemplate())
  const site: RunningSite = await startSite({}, 'bench')
  return { origin: site.origin, [Symbol.asyncDispose]: () => site.stop() }
}
