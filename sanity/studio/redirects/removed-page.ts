import { checkRedirectTo } from '#sanity/content/shared/rules/redirects.ts'

/** Where readers of a page that goes away are sent, unless the editor says otherwise. */
export function pageAbove(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/** What is wrong with the place that readers of a page that goes away shall be sent to, or `true`. */
export function checkTargetOfRemoved(path: string, target: string): true | string {
  return target === path ? 'This is the page that goes away.' : checkRedirectTo(target)
}
