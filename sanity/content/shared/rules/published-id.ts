/** The id that a document has, or will have, when it is published: without `drafts.` or `versions.{release}.`. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts\.|versions\.[^.]+\.)/, '')
}
