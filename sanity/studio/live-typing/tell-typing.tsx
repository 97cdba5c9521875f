import { useEffect, useRef } from 'react'
import { publishedId, typingChannel, type TypedChange } from '#lib/live-typing/typed-documents.ts'

/** Tells previews in the same browser what the document of this form has just become, before it is saved. */
export function TellTyping({ document }: { readonly document: object | undefined }) {
  const last = useRef(document)
  const channel = useRef<BroadcastChannel>(null)

  useEffect(() => {
    channel.current = new BroadcastChannel(typingChannel)
    return () => {
      channel.current?.close()
      channel.current = null
    }
  }, [])

  useEffect(() => {
    const before = last.current
    last.current = document
    const id = idOf(document)
    if (!document || !before || before === document || !id || id !== idOf(before)) return
    channel.current?.postMessage({ id, before: { ...before }, after: { ...document } } satisfies TypedChange)
  }, [document])

  return null
}

function idOf(document: object | undefined): string | null {
  return document && '_id' in document && typeof document._id === 'string' ? publishedId(document._id) : null
}
