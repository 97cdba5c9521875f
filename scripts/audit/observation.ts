/** When something was seen, seen from the visitor. */
export const phases = ['before a choice', 'after reject', 'after accept', 'after withdrawal'] as const

export type Phase = (typeof phases)[number]

/** Everything in which a page can keep something. */
export type StorageKind =
  | 'cookie'
  | 'local storage'
  | 'session storage'
  | 'database'
  | 'cache'
  | 'file'
  | 'service worker'

/** Something that a site did in a visitor's browser. */
export interface Sighting {
  readonly phase: Phase
  readonly kind: 'request' | 'tracker' | 'connection' | StorageKind | 'control'
  /** A request's method and address (a tracker's: to the site's own host), a hint, or the name of what is stored. */
  readonly what: string
  /** The host concerned. */
  readonly host: string
}

export interface Rules {
  /** Hosts that need no consent, beside the site's own. */
  readonly hosts: readonly string[]
  /** Names of necessary cookies and stored items; `*` stands for any rest. */
  readonly names: readonly string[]
}
