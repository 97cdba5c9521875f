import { Parser } from 'htmlparser2'

export interface MarkupText {
  readonly text: string
}

export interface MarkupElement {
  /** Lower case, without a namespace: `jats:p` is `p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly MarkupNode[]
}

export type MarkupNode = MarkupText | MarkupElement

/** No title and no abstract is nested deeper; what is lies flat, so that nobody can exhaust the stack. */
const deepest = 60

/** Services send pieces of XML; one with a document type of its own, entities in it, means nothing that a title needs. */
const documentType = /<!DOCTYPE[^[>]*(?:\[[^\]]*\])?\s*>/gi

/** The tree of a piece of HTML, JATS or MathML. Broken markup never throws; a lone `<` is text. */
export function parseMarkup(markup: string): readonly MarkupNode[] {
  const root: MarkupNode[] = []
  const open: MarkupNode[][] = [root]
  let tooDeep = 0
  const add = (node: MarkupNode) => open.at(-1)?.push(node)
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) tooDeep += 1
        else {
          const children: MarkupNode[] = []
          add({ name: name.slice(name.lastIndexOf(':') + 1), attributes, children })
          open.push(children)
        }
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep -= 1
        else open.pop()
      },
      ontext: (text) => add({ text }),
    },
    { lowerCaseTags: true, recognizeSelfClosing: true, decodeEntities: true, recognizeCDATA: true },
  )
  parser.end(markup.replace(documentType, ''))
  return root
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return 'name' in node
}

/** The words of a piece of the tree. */
export function textContent(nodes: readonly MarkupNode[]): string {
  return nodes.map((node) => (isElement(node) ? textContent(node.children) : node.text)).join('')
}
