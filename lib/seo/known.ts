type Unknown = null | undefined

/** The properties of a node that are there for certain, and, as optional ones, those that may be missing. */
export type Known<Node> = {
  -readonly [Name in keyof Node as Extract<Node[Name], Unknown> extends never ? Name : never]: Node[Name]
} & {
  -readonly [Name in keyof Node as Extract<Node[Name], Unknown> extends never ? never : Name]?: Exclude<
    Node[Name],
    Unknown
  >
}

/** A node without what is not known: properties that are `null`, `undefined` or an empty list. */
export function known<const Node extends object>(node: Node): Known<Node>
export function known(node: object): object {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== null && value !== undefined && !isEmptyList(value)),
  )
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
