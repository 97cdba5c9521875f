import { insideScript } from '../text/inside-script.ts'

/** Text of a `<script type="application/ld+json">`, from which nothing can leave its element. */
export function serializeJsonLd(node: object): string {
  return insideScript(
    JSON.stringify({ '@context': 'https://schema.org', ...node }, (_key, value: unknown) => value ?? undefined),
  )
}
