import type { FoundIdentifier } from '#lib/search/found-identifiers.ts'
import { MarkedText } from './marked-text.tsx'

/** `PMID 32067585`: the numbers that a visitor sought something by. */
export function FoundIdentifiers({ identifiers }: { readonly identifiers: readonly FoundIdentifier[] }) {
  return identifiers.map(({ name, parts }) => (
    <span key={name}>
      {name}
      {'\u00A0'}
      <MarkedText parts={parts} />
    </span>
  ))
}
