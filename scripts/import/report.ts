import { describeValue, fieldTitle } from '../../sanity/import/describe-value.ts'
import type { Difference } from '../../sanity/import/differences.ts'
import type { PlannedEntry } from '../../sanity/import/planned-entry.ts'

const states = ['new', 'changed', 'duplicate', 'broken'] as const

/** What an import will do with an entry, on one or several lines. */
export function reportEntry(entry: PlannedEntry): string {
  const head = `${entry.state.padEnd(10)} ${entry.place}${entry.title && entry.title !== entry.place ? `\n${indent}${entry.title}` : ''}`
  return [head, ...detailsOf(entry).map((line) => indent + line)].join('\n')
}

/** `3 new, 1 changed, 0 duplicate, 1 broken`. */
export function reportSum(plan: readonly PlannedEntry[]): string {
  return states.map((state) => `${plan.filter((entry) => entry.state === state).length} ${state}`).join(', ')
}

const indent = ' '.repeat(11)

function detailsOf(entry: PlannedEntry): readonly string[] {
  switch (entry.state) {
    case 'new':
      return entry.remarks
    case 'changed':
      return [...entry.differences.map(differenceLine), ...entry.remarks]
    case 'duplicate':
      return [entry.reason, ...entry.differences.map(differenceLine), ...entry.remarks]
    case 'broken':
      return [entry.problem]
  }
}

function differenceLine({ field, current, imported, kept }: Difference): string {
  const values = `${fieldTitle(field)}: ${describeValue(field, current)}`
  return kept
    ? `${values} stays (${kept}); the import says ${describeValue(field, imported)}`
    : `${values} → ${describeValue(field, imported)}`
}
