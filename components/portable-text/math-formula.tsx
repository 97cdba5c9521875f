import type { MathBlock } from '#sanity/content/shared/body.shape.ts'
import { latexToMathml } from '#lib/math/latex-to-mathml.ts'
import styles from './math-formula.module.css'

/**
 * A formula as MathML, made on the server. Where an editor described it in words, a screen reader says those; a formula
 * that cannot be set stays readable as LaTeX.
 */
export function MathFormula({ math }: { readonly math: MathBlock }) {
  const formula = latexToMathml(math.latex, { display: true })
  if (!formula.ok) {
    return (
      <pre className={`${styles.formula} scroll-edges`}>
        <code>{math.latex}</code>
      </pre>
    )
  }
  const described = math.description ? { role: 'img', 'aria-label': math.description } : {}
  return (
    <div
      className={`${styles.formula} scroll-edges`}
      {...described}
      dangerouslySetInnerHTML={{ __html: formula.mathml }}
    />
  )
}
