/** A piece of XML: an element, or text that will be escaped. */
export type XmlNode = string | XmlElement

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children }
}

/** A whole XML 1.0 document in UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(root)}\n`
}

function serialize(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  const tag = `${node.name}${attributes.join('')}`
  if (node.children.length === 0) return `<${tag}/>`
  return `<${tag}>${node.children.map(serialize).join('')}</${node.name}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Escapes text for XML, and takes out what XML 1.0 cannot hold at all, not even as an entity: most control characters,
 * lone surrogates, U+FFFE and U+FFFF (https://www.w3.org/TR/xml/#charsets).
 */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
