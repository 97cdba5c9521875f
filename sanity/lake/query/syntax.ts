/**
 * The nodes of groq-js's syntax tree that the lake looks into; what it does not need to understand it copies as it
 * is. (groq-js 2.0 exports these types by name, but from a declaration file that its package does not contain.)
 */
export type ExprNode =
  | { readonly type: 'Everything' | 'This' }
  | { readonly type: 'Value'; readonly value: unknown }
  | { readonly type: 'Parameter'; readonly name: string }
  | { readonly type: 'Parent'; readonly n: number }
  | { readonly type: 'AccessAttribute'; readonly base?: ExprNode; readonly name: string }
  | { readonly type: 'AccessElement'; readonly base: ExprNode; readonly index: number }
  | {
      readonly type: 'Slice'
      readonly base: ExprNode
      readonly left: number
      readonly right: number
      readonly isInclusive: boolean
    }
  | {
      readonly type: 'ArrayCoerce' | 'Group' | 'Deref' | 'Asc' | 'Desc' | 'Not' | 'Neg' | 'Pos'
      readonly base: ExprNode
    }
  | { readonly type: 'Filter' | 'Map' | 'FlatMap' | 'Projection'; readonly base: ExprNode; readonly expr: ExprNode }
  | { readonly type: 'And' | 'Or'; readonly left: ExprNode; readonly right: ExprNode }
  | { readonly type: 'OpCall'; readonly op: string; readonly left: ExprNode; readonly right: ExprNode }
  | {
      readonly type: 'InRange'
      readonly base: ExprNode
      readonly left: ExprNode
      readonly right: ExprNode
      readonly isInclusive: boolean
    }
  | { readonly type: 'FuncCall'; readonly namespace: string; readonly name: string; readonly args: readonly ExprNode[] }
  | {
      readonly type: 'PipeFuncCall'
      readonly base: ExprNode
      readonly name: string
      readonly args: readonly ExprNode[]
    }
  | { readonly type: 'Array'; readonly elements: readonly ArrayElement[] }
  | { readonly type: 'Object'; readonly attributes: readonly ObjectAttribute[] }
  | { readonly type: 'Select'; readonly alternatives: readonly SelectAlternative[]; readonly fallback?: ExprNode }
  | { readonly type: 'Tuple'; readonly members: readonly ExprNode[] }
  | { readonly type: 'SelectorFuncCall'; readonly name: string; readonly arg: ExprNode }
  | { readonly type: 'SelectorNested'; readonly base: ExprNode; readonly nested: ExprNode }
  | { readonly type: 'Context' }

export interface ArrayElement {
  readonly type: 'ArrayElement'
  readonly value: ExprNode
  readonly isSplat: boolean
}

export type ObjectAttribute =
  | { readonly type: 'ObjectAttributeValue'; readonly name: string; readonly value: ExprNode }
  | { readonly type: 'ObjectConditionalSplat'; readonly condition: ExprNode; readonly value: ExprNode }
  | { readonly type: 'ObjectSplat'; readonly value: ExprNode }

export interface SelectAlternative {
  readonly type: 'SelectAlternative'
  readonly condition: ExprNode
  readonly value: ExprNode
}

/** Where a child is evaluated: in its parent's scope, in a nested one (`^` reaches the parent's), or in a hidden one. */
export type ChildScope = 'same' | 'nested' | 'hidden'

/** A copy of `node` with `visit` applied to each child expression; leaves come back as they are. */
export function mapChildren(node: ExprNode, visit: (child: ExprNode, scope: ChildScope) => ExprNode): ExprNode {
  switch (node.type) {
    case 'Everything':
    case 'This':
    case 'Value':
    case 'Parameter':
    case 'Parent':
    case 'Context':
      return node
    case 'Tuple':
      return { ...node, members: node.members.map((member) => visit(member, 'same')) }
    case 'SelectorFuncCall':
      return { ...node, arg: visit(node.arg, 'hidden') }
    case 'SelectorNested':
      return { ...node, base: visit(node.base, 'same'), nested: visit(node.nested, 'hidden') }
    case 'AccessAttribute':
      return node.base ? { ...node, base: visit(node.base, 'same') } : node
    case 'AccessElement':
    case 'Slice':
    case 'ArrayCoerce':
    case 'Group':
    case 'Deref':
    case 'Asc':
    case 'Desc':
    case 'Not':
    case 'Neg':
    case 'Pos':
      return { ...node, base: visit(node.base, 'same') }
    case 'Filter':
    case 'Projection':
      return { ...node, base: visit(node.base, 'same'), expr: visit(node.expr, 'nested') }
    case 'Map':
    case 'FlatMap':
      return { ...node, base: visit(node.base, 'same'), expr: visit(node.expr, 'hidden') }
    case 'And':
    case 'Or':
    case 'OpCall':
      return { ...node, left: visit(node.left, 'same'), right: visit(node.right, 'same') }
    case 'InRange':
      return {
        ...node,
        base: visit(node.base, 'same'),
        left: visit(node.left, 'same'),
        right: visit(node.right, 'same'),
      }
    case 'FuncCall':
      return { ...node, args: node.args.map((arg) => visit(arg, 'same')) }
    case 'PipeFuncCall':
      return { ...node, base: visit(node.base, 'same'), args: node.args.map((arg) => visit(arg, 'nested')) }
    case 'Array':
      return {
        ...node,
        elements: node.elements.map((element) => ({ ...element, value: visit(element.value, 'same') })),
      }
    case 'Object':
      return { ...node, attributes: node.attributes.map((attribute) => mapAttribute(attribute, visit)) }
    case 'Select':
      return {
        ...node,
        alternatives: node.alternatives.map((one) => ({
          ...one,
          condition: visit(one.condition, 'same'),
          value: visit(one.value, 'same'),
        })),
        ...(node.fallback ? { fallback: visit(node.fallback, 'same') } : {}),
      }
  }
}

function mapAttribute(
  attribute: ObjectAttribute,
  visit: (child: ExprNode, scope: ChildScope) => ExprNode,
): ObjectAttribute {
  if (attribute.type !== 'ObjectConditionalSplat') return { ...attribute, value: visit(attribute.value, 'same') }
  return { ...attribute, condition: visit(attribute.condition, 'same'), value: visit(attribute.value, 'same') }
}

/** Visits `node` and everything under it. */
export function walk(node: ExprNode, visit: (node: ExprNode) => void): void {
  visit(node)
  mapChildren(node, (child) => {
    walk(child, visit)
    return child
  })
}
