import type { ExprNode } from './syntax.ts'

/**
 * Whether all that an expression can give `match` stands in the full-text index of the filtered item: texts of its
 * attributes as they are, and the text of its blocks. See `store/search-text.ts` for what the index holds.
 */
export function isSearchedText(node: ExprNode): boolean {
  if (node.type === 'Array') return node.elements.every(({ value }) => isSearchedText(value))
  if (node.type === 'Group') return isSearchedText(node.base)
  if (node.type === 'FuncCall') {
    const name = `${node.namespace}::${node.name}`
    if (name === 'global::coalesce') return node.args.every(isSearchedText)
    return (name === 'pt::text' || name === 'lake::texts') && node.args.every(isSearchedText)
  }
  return isRootName(node) || isPartOfItem(node)
}

const indexedNames: ReadonlySet<string> = new Set(['_id', '_type'])

function isRootName(node: ExprNode): boolean {
  return node.type === 'AccessAttribute' && isItem(node.base) && indexedNames.has(node.name)
}

const isItem = (node: ExprNode | undefined) => node === undefined || node.type === 'This'

/** `a.b`, `a[].b`, `a[0]`, `a[c == d].b`, whose names all are those of an editor's attributes. */
function isPartOfItem(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'AccessAttribute') return !node.name.startsWith('_') && (!node.base || isPartOfItem(node.base))
  if (node.type === 'Map' || node.type === 'FlatMap') return isPartOfItem(node.base) && isPartOfItem(node.expr)
  const passesOn = node.type === 'Group' || node.type === 'ArrayCoerce' || node.type === 'Filter'
  return (passesOn || node.type === 'AccessElement' || node.type === 'Slice') && isPartOfItem(node.base)
}
