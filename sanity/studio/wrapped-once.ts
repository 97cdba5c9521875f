import type { DocumentActionComponent } from 'sanity'

type Wrap = (action: DocumentActionComponent) => DocumentActionComponent

/** Studio takes an action for a new one, and starts it anew, unless it is the same function each time. */
export function wrappedOnce(wrap: Wrap): Wrap {
  const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (action) => {
    const known = wrapped.get(action) ?? wrap(action)
    wrapped.set(action, known)
    return known
  }
}
