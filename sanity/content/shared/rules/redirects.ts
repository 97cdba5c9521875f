import { isSafeHref } from './href.ts'

/** Finds where a path already leads; `null` when there is no redirect from it. */
export type TargetOf = (path: string) => Promise<string | null>

/** What is wrong with the path that a redirect starts from, or `true`. */
export function checkRedirectFrom(from: string | undefined): true | string {
  if (!from) return 'Write the old path, for example /news/old-address.'
  if (!from.startsWith('/') || !isSafeHref(from)) return 'Start with a slash, for example /news/old-address.'
  if (/[?#]/.test(from)) return 'Leave out what follows ? or #: the path alone decides.'
  return !/.\/$/.test(from) || 'Leave out the slash at the end.'
}

/** What is wrong with a redirect's target, or `true`. */
export function checkRedirectTo(to: string | undefined): true | string {
  if (!to) return 'Write the path or address that the reader should get to.'
  return (
    (isSafeHref(to) && /^(?:\/|https:)/i.test(to)) || 'Use a path of this site such as /people, or an https:// address.'
  )
}

/** Where a reader ends who is sent to `to`; `null` when they would be sent in a circle back to `from`. */
export async function finalTarget(from: string, to: string, targetOf: TargetOf): Promise<string | null> {
  const passed = new Set([from])
  let target = to
  for (;;) {
    if (passed.has(target)) return null
    passed.add(target)
    const next = await targetOf(target)
    if (next === null) return target
    target = next
  }
}
