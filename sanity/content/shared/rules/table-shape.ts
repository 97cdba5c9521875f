import { z } from 'zod'

const tableRows = z.array(z.object({ cells: z.array(z.unknown()).catch([]) })).catch([])

const mostColumns = 12

/** What is wrong with the rows of a table, or `true`. */
export function checkTableRows(value: unknown): true | string {
  const rows = tableRows.parse(value)
  if (rows.length === 0) return 'Add at least one row.'
  const widths = rows.map((row) => row.cells.length)
  const widest = Math.max(...widths)
  if (widest === 0) return 'Add at least one cell.'
  if (widest > mostColumns) return `A table of more than ${mostColumns} columns cannot be read on a phone. Split it.`
  const odd = widths.findIndex((width) => width !== widest)
  return (
    odd < 0 ||
    `Row ${odd + 1} has ${widths[odd]} cells, the widest row has ${widest}. Add the missing cells; they may stay empty.`
  )
}
