import type { KnownPublication } from './catalogue.ts'
import { titleKey } from './title-key.ts'

/** Publications by everything that a record can be compared with, so that ten thousand entries find theirs at once. */
export interface KnownIndex {
  readonly byId: (id: string) => KnownPublication | undefined
  /** Those that share a DOI (their own, or that of another version), a number or a title, in the order they came in. */
  readonly alike: (signs: Signs) => readonly KnownPublication[]
  /** Adds a publication, or puts it in the place of the one with its id. */
  readonly put: (known: KnownPublication) => void
}

export interface Signs {
  readonly dois: readonly (string | null)[]
  readonly pmid: string | null
  readonly arxiv: string | null
  readonly title: string
}

export function knownIndex(publications: readonly KnownPublication[]): KnownIndex {
  const all = new Map<string, { readonly known: KnownPublication; readonly position: number }>()
  const bySign = new Map<string, Set<string>>()

  const put = (known: KnownPublication) => {
    const before = all.get(known.id)
    for (const sign of before ? signsOf(before.known) : []) bySign.get(sign)?.delete(known.id)
    all.set(known.id, { known, position: before?.position ?? all.size })
    for (const sign of signsOf(known)) {
      const ids = bySign.get(sign) ?? new Set()
      bySign.set(sign, ids.add(known.id))
    }
  }
  for (const known of publications) put(known)

  return {
    put,
    byId: (id) => all.get(id)?.known,
    alike(signs) {
      const ids = new Set(signNames(signs).flatMap((sign) => [...(bySign.get(sign) ?? [])]))
      const found = [...ids].flatMap((id) => all.get(id) ?? [])
      return found.toSorted((a, b) => a.position - b.position).map(({ known }) => known)
    },
  }
}

function signsOf({ doi, otherDois, pmid, arxiv, title }: KnownPublication): readonly string[] {
  return signNames({ dois: [doi, ...otherDois], pmid, arxiv, title })
}

function signNames({ dois, pmid, arxiv, title }: Signs): readonly string[] {
  return [
    ...dois.flatMap((doi) => (doi ? [`doi ${doi}`] : [])),
    ...(pmid ? [`pmid ${pmid}`] : []),
    ...(arxiv ? [`arxiv ${withoutVersion(arxiv)}`] : []),
    `title ${titleKey(title)}`,
  ]
}

export function withoutVersion(arxiv: string): string {
  return arxiv.replace(/v\d+$/, '')
}
