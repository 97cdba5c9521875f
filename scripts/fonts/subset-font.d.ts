declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'sfnt' | 'woff' | 'woff2'
    /** An axis pinned to a value, or narrowed to a range. */
    readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>
    /** OpenType features to keep; all when left out. */
    readonly keepFeatures?: readonly string[]
    readonly noHinting?: boolean
  }

  /** The parts of `font` that set `text`. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>
}
