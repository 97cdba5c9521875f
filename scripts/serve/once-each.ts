/**
 * Passes on each message when it turns up, and not again while it stays. A message that went away and comes back is told
 * again.
 */
export function onceEach(tell: (message: string) => void): (messages: readonly string[]) => void {
  let told: readonly string[] = []
  return (messages) => {
    for (const message of messages) if (!told.includes(message)) tell(message)
    told = messages
  }
}
