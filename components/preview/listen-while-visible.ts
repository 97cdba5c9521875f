/**
 * Listens to an event stream while the page can be seen. A browser opens six connections to a host over HTTP/1.1, so
 * tabs in the background give theirs up and catch up when they are looked at again.
 *
 * @param onChange called for each `change` event, and when the page comes back into view
 * @returns ends the listening
 */
export function listenWhileVisible(source: string, onChange: () => void): () => void {
  let stream: EventSource | null = null

  const close = () => {
    stream?.close()
    stream = null
  }
  const open = () => {
    stream = new EventSource(source)
    stream.addEventListener('change', onChange)
  }
  const followVisibility = () => {
    if (document.visibilityState === 'hidden') return close()
    if (stream) return
    open()
    onChange()
  }

  if (document.visibilityState !== 'hidden') open()
  document.addEventListener('visibilitychange', followVisibility)
  return () => {
    document.removeEventListener('visibilitychange', followVisibility)
    close()
  }
}
