import { createClient } from '@sanity/client'
import { z } from 'zod'
import type { Connect } from './connection.ts'

const settings = z.object({
  LAKE_CONTRACT_PROJECT: z.string().min(1),
  LAKE_CONTRACT_DATASET: z.string().min(1),
  LAKE_CONTRACT_EDITOR_TOKEN: z.string().min(1),
  LAKE_CONTRACT_VIEWER_TOKEN: z.string().min(1),
})

/**
 * A hosted project to hold to the same contract, named by environment variables; null when none is named. The dataset
 * must be public; the tests leave their documents in it.
 *
 * @throws ZodError naming the variable that is missing beside LAKE_CONTRACT_PROJECT
 */
export function hostedLake(environment: NodeJS.ProcessEnv = process.env): Connect | null {
  if (!environment['LAKE_CONTRACT_PROJECT']) return null
  const named = settings.parse(environment)
  const common = {
    projectId: named.LAKE_CONTRACT_PROJECT,
    dataset: named.LAKE_CONTRACT_DATASET,
    apiVersion: '2025-10-01',
    useCdn: false,
  }
  return async () => ({
    editor: createClient({ ...common, token: named.LAKE_CONTRACT_EDITOR_TOKEN }),
    viewer: createClient({ ...common, token: named.LAKE_CONTRACT_VIEWER_TOKEN }),
    anonymous: createClient(common),
    assets: 'https://cdn.sanity.io',
  })
}
