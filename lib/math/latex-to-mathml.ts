import temml from 'temml'

/** A formula ready for a page, or what is wrong with it. */
export type Formula = { readonly ok: true; readonly mathml: string } | { readonly ok: false; readonly reason: string }

const longestFormula = 10_000

/**
 * MathML of a LaTeX formula, made on the server: the visitor's browser gets no script for it. Commands that could link,
 * load or carry HTML attributes are refused (`trust: false`), and macros cannot expand without end.
 *
 * @returns markup whose every text is escaped, or the reason why the formula cannot be set
 */
export function latexToMathml(latex: string, { display }: { readonly display: boolean }): Formula {
  if (latex.length > longestFormula) return { ok: false, reason: `longer than ${longestFormula} characters` }
  try {
    const mathml = temml.renderToString(latex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 500,
      maxSize: [10, 50],
      annotate: false,
    })
    return { ok: true, mathml }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
