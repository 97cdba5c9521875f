declare module '@citation-js/core' {
  /** Reads what its plugins know; `data` is CSL-JSON. */
  export class Cite {
    constructor(input: string, options: { readonly forceType: string })
    readonly data: readonly unknown[]
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
