declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string
    retrieveItem(id: string): object
  }

  /** A CSL processor for one style and language. https://citeproc-js.readthedocs.io */
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage?: boolean)
    updateItems(ids: readonly string[]): void
    /** The second part holds the entries as HTML; false when the style has no bibliography. */
    makeBibliography(): [object, string[]] | false
  }

  const CSL: { Engine: typeof Engine }
  export default CSL
}
