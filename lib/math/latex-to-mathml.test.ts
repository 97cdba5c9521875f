import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latexToMathml } from './latex-to-mathml.ts'

const markupOf = (latex: string): string => {
  const formula = latexToMathml(latex, { display: true })
  if (!formula.ok) throw new Error(formula.reason)
  return formula.mathml
}

describe('latexToMathml', () => {
  test('sets a formula as display mathematics', () => {
    const mathml = markupOf('R_2^* = \\frac{1}{T_2^*}')
    expect(mathml).toMatch(/^<math[^>]* display="block"/)
    expect(mathml).toContain('<mfrac>')
  })

  test('says what is wrong with a formula instead of failing the page', () => {
    expect(latexToMathml('\\frac{1', { display: true })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/\w/),
    })
  })

  test('refuses links, images and attributes', () => {
    for (const latex of [
      '\\href{javascript:alert(1)}{x}',
      '\\includegraphics{https://a.example/x.png}',
      '\\style{color:red}{x}',
    ]) {
      const formula = latexToMathml(latex, { display: false })
      expect(formula.ok ? formula.mathml : '').not.toMatch(/javascript:|a\.example|style="color:red/)
    }
  })

  test('escapes text that looks like HTML', () => {
    expect(markupOf('\\text{<img src=x onerror=alert(1)>}')).not.toContain('<img')
  })

  test('ends for a macro that calls itself', () => {
    expect(latexToMathml('\\def\\a{\\a\\a}\\a', { display: false }).ok).toBe(false)
  })

  test('never lets markup through, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (latex) => {
        const formula = latexToMathml(latex, { display: false })
        if (formula.ok) expect(formula.mathml).not.toMatch(/<(?!\/?(math|m[a-z]+|semantics|annotation)\b)/)
      }),
    )
  })
})
