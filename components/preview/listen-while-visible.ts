/**
 * Listens to an event stream while the page can be seen. A browser opens six connections to a host over HTTP/1.1, so
 * tabs in the background give theirs up and catch up when they are looked at again.
 *
 * @param onChange called for each `change` event, and for each `ready`: what changed before that, since the page was made
 *   or since the last stream ended, was told to nobody
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
    stream.addEventListener('ready', onChange)
    stream.addEventListener('change', onChange)
  }
  const followVisibility = () => {
    if (document.visibilityState === 'hidden') close()
    else if (!stream) open()
  }

  if (document.visibilityState !== 'hidden') open()
  document.addEventListener('visibilitychange', followVisibility)
  return () => {
    document.removeEventListener('visibilitychange', followVisibility)
    close()
  }
}
