import { Text } from '@sanity/ui'
import { describeValue, fieldTitle } from '#sanity/import/describe-value.ts'
import type { Difference } from '#sanity/import/differences.ts'

const cell = { padding: '0.4rem 0.8rem 0.4rem 0', textAlign: 'start', verticalAlign: 'top' } as const

/** Field by field: what is there, what the import brings, and which of the two it will be. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <div style={{ overflowX: 'auto' }}>
      <table style={{ borderCollapse: 'collapse', width: '100%' }}>
        <thead>
          <tr>
            {['Field', 'Here', 'Import', ''].map((head) => (
              <th key={head} scope="col" style={cell}>
                <Text size={1} weight="medium">
                  {head || 'What happens'}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, current, imported, kept }) => (
            <tr key={field}>
              <th scope="row" style={cell}>
                <Text size={1}>{fieldTitle(field)}</Text>
              </th>
              {[describeValue(field, current), describeValue(field, imported), kept ? `Stays: ${kept}` : 'Is set'].map(
                (text, index) => (
                  <td key={index} style={cell}>
                    <Text size={1}>{text}</Text>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
