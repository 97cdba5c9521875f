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
    const at = performance.timeOrigin + performance.now()
    const change = { id, at, before: { ...before }, after: { ...document } } satisfies TypedChange
    tellFrames(change)
    channel.current?.postMessage(change)
  }, [document])

  return null
}

/** The page in Presentation changes in the same picture as the form does. */
function tellFrames(change: TypedChange): void {
  for (const frame of window.document.querySelectorAll('iframe')) {
    frame.contentDocument?.dispatchEvent(new CustomEvent(typingChannel, { detail: change }))
  }
}

function idOf(document: object | undefined): string | null {
  return document && '_id' in document && typeof document._id === 'string' ? publishedId(document._id) : null
}
