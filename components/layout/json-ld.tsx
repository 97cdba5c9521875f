import { serializeJsonLd } from '#lib/seo/json-ld.ts'

/** Structured data of a page; the text is escaped so that it cannot leave its script element. */
export function JsonLd({ node }: { readonly node: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(node) }} />
}
