import { readdirSync, readFileSync } from 'node:fs'

/** Resident bytes of a process and everything that it started; 0 where there is no /proc. */
export function residentBytesOfTree(root: number): number {
  const parents = new Map<number, number>()
  const bytes = new Map<number, number>()
  for (const name of listOf('/proc')) {
    const status = /^\d+$/.test(name) ? textOf(`/proc/${name}/status`) : ''
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1]
    if (parent === undefined) continue
    parents.set(Number(name), Number(parent))
    bytes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1_024)
  }
  return [...parents.keys()]
    .filter((pid) => descendsFrom(pid, root, parents))
    .reduce((sum, pid) => sum + (bytes.get(pid) ?? 0), 0)
}

function descendsFrom(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 0; at = parents.get(at)) if (at === root) return true
  return false
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A process may end while it is looked at. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
