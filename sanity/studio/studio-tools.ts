import type { CurrentUser, Tool } from 'sanity'
import type { LakeAddress } from '#sanity/env.ts'
import { accessTool } from './access/access-tool.ts'
import { highestRole } from './access/roles.ts'
import { guideTool } from './guide/guide-tool.tsx'
import { importTool } from './import/import-tool.tsx'

/** Studio's tools for somebody: those of its plugins first; none that the lake would refuse. */
export function studioTools(tools: Tool[], address: LakeAddress, user: CurrentUser | null): Tool[] {
  const isViewer = highestRole(user?.roles ?? []) === 'viewer'
  const writing = isViewer ? [] : [importTool]
  // Hosted projects are managed at Sanity.
  const access = address.kind === 'embedded' ? [accessTool(user)] : []
  return [...tools, ...writing, ...access, guideTool]
}
