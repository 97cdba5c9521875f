/** What can stand between the paragraphs of a text. */
export const bodyBlockTypes = ['figure', 'quote', 'callout', 'table', 'math', 'video'] as const
