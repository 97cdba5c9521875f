import type { Finding } from './verdict.ts'

/** The findings as lines of text, each told once a phase with how often it was seen; faults are marked. */
export function tableOf(findings: readonly Finding[]): string {
  const counted = new Map<string, { readonly finding: Finding; times: number }>()
  for (const finding of findings) {
    const key = [finding.phase, finding.kind, finding.what, finding.host].join('\n')
    const known = counted.get(key)
    if (known) known.times += 1
    else counted.set(key, { finding, times: 1 })
  }
  const rows = [...counted.values()].map(({ finding, times }) => [
    finding.phase,
    finding.kind,
    shortened(finding.what),
    finding.host,
    times > 1 ? `×${times}` : '',
    finding.fault ? `FAULT: ${finding.fault}` : 'ok',
  ])
  return aligned([['Phase', 'Kind', 'What', 'Host', '', 'Verdict'], ...rows])
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
