import { typedChange, TypedDocuments, typingChannel } from '#lib/live-typing/typed-documents.ts'

/**
 * Shows in the page what an editor types in Studio in the same browser, at once. The page itself follows when the text
 * is saved; until then what it brings may be older than what was typed, and is put right again.
 *
 * @returns ends the following
 */
export function followTyping(page: Document): () => void {
  const typed = new TypedDocuments()
  const channel = new BroadcastChannel(typingChannel)
  const showTyped = () => {
    const now = Date.now()
    const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const replacement = typed.replacementFor(text.nodeValue ?? '', now)
      if (replacement !== null) text.nodeValue = replacement
    }
    // What it changed itself is no news.
    changes.takeRecords()
  }
  const changes = new MutationObserver(showTyped)
  const take = (told: unknown) => {
    const change = typedChange.safeParse(told)
    if (change.success && typed.note(change.data, Date.now())) showTyped()
  }
  // Of the class of events of the other window, so that it is no instance of this one's.
  const takeEvent = (event: Event) => take('detail' in event ? event.detail : null)
  channel.addEventListener('message', ({ data }) => take(data))
  page.addEventListener(typingChannel, takeEvent)
  changes.observe(page.body, { subtree: true, childList: true, characterData: true })
  return () => {
    changes.disconnect()
    page.removeEventListener(typingChannel, takeEvent)
    channel.close()
  }
}
