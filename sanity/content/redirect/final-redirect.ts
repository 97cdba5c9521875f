import type { RedirectTarget } from './redirect.shape.ts'

/**
 * Where a path that has no page leads in one step, over any number of further redirects: for good only if every step is.
 * `null` when it leads nowhere, or in a circle.
 */
export function finalRedirect(redirects: ReadonlyMap<string, RedirectTarget>, from: string): RedirectTarget | null {
  const first = redirects.get(from)
  if (!first) return null
  const passed = new Set([from])
  let { to, permanent } = first
  for (let next = redirects.get(to); ; next = redirects.get(to)) {
    if (passed.has(to)) return null
    if (!next) return { to, permanent }
    passed.add(to)
    to = next.to
    permanent &&= next.permanent
  }
}
