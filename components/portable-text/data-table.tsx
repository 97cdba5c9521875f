import type { TableBlock } from '#sanity/content/shared/body.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './data-table.module.css'

/** A table that scrolls by itself where it is wider than the page, also by keyboard. */
export function DataTable({ table, language }: { readonly table: TableBlock; readonly language: SiteLanguage }) {
  const captionId = `table-${table._key}`
  const [first, ...others] = table.rows
  if (!first) return null
  const numeric = first.map((_, column) => others.some((cells) => isNumber(cells[column] ?? '')))
  const name = table.caption ? { 'aria-labelledby': captionId } : { 'aria-label': language.words.body.table }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no pointer must be able to scroll it
    <section className={`${styles.scroll} scroll-edges`} tabIndex={0} {...name}>
      <table>
        {table.caption ? <caption id={captionId}>{table.caption}</caption> : null}
        {table.headerRow ? (
          <thead>
            <tr>
              {first.map((cell, column) => (
                <HeaderCell key={column} text={cell} scope="col" numeric={numeric[column] ?? false} />
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {(table.headerRow ? others : table.rows).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) =>
                table.headerColumn && column === 0 ? (
                  <HeaderCell key={column} text={cell} scope="row" />
                ) : (
                  <td
                    key={column}
                    data-number={isNumber(cell) || undefined}
                    data-figures={(!isNumber(cell) && areFigures(cell)) || undefined}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** An empty corner is a cell like any other: a header without a name would be read out as one. */
function HeaderCell({ text, scope, numeric = false }: HeaderCellProps) {
  if (!text.trim()) return <td>{text}</td>
  return (
    <th scope={scope} data-number={numeric || undefined}>
      {text}
    </th>
  )
}

interface HeaderCellProps {
  readonly text: string
  readonly scope: 'col' | 'row'
  /** Stands over numbers, and so over their last digits. */
  readonly numeric?: boolean
}

/** Figures are set flush right, so that their digits line up. */
function isNumber(text: string): boolean {
  return /^[<>≤≥±~]?\s*[-+−–]?\d[\d\s.,]*(\s*[%‰]|\s*±\s*[\d.,]+)?$/.test(text.trim())
}

/** A number with its interval, `36.6 (34.6–38.7)`, stays on one line. */
function areFigures(text: string): boolean {
  return text.length <= 24 && /^[\d\s.,;%‰()[\]<>≤≥±~+−–-]*\d[\d\s.,;%‰()[\]±–-]*$/.test(text.trim())
}
