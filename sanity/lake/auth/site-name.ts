import type { LakeConfig } from '../lake.ts'

/** The project's id, capitalised: what people see as the name of the place they sign in to. */
export function siteName(config: LakeConfig): string {
  return config.projectId.charAt(0).toUpperCase() + config.projectId.slice(1)
}
