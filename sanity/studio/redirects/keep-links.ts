import type { DocumentActionComponent } from 'sanity'
import { publishWithRedirects } from './publish-with-redirects.ts'
import { removeWithRedirect } from './remove-with-redirect.tsx'

/** Links to a page keep working when its address changes or it goes away. */
export function keepLinks(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) => {
    if (action.action === 'publish') return keptLinks(action, publishWithRedirects)
    return action.action === 'delete' || action.action === 'unpublish' ? keptLinks(action, removeWithRedirect) : action
  })
}

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** Studio takes an action for a new one, and starts it anew, unless it is the same function each time. */
function keptLinks(
  action: DocumentActionComponent,
  wrap: (action: DocumentActionComponent) => DocumentActionComponent,
): DocumentActionComponent {
  const known = wrapped.get(action) ?? wrap(action)
  wrapped.set(action, known)
  return known
}
