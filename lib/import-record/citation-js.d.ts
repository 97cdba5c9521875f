/** The part of Citation.js that is used here; the packages bring no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly generateGraph: boolean; readonly target?: string }): unknown
    }
  }
}

declare module '@citation-js/plugin-bibtex' {}
