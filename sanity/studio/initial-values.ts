import type { Template } from 'sanity'

/** Starts a story of the kind whose list the editor has open. */
export const newsOfKindTemplate: Template<{ kind: string }> = {
  id: 'news-of-kind',
  title: 'News story',
  schemaType: 'news',
  parameters: [{ name: 'kind', title: 'Kind', type: 'string' }],
  value: ({ kind }: { kind: string }) => ({ kind }),
}
