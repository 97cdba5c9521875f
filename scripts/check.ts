import { spawnSync } from 'node:child_process'

/** Everything that can be known without a browser, the quickest first; stops at the first fault. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['Format', 'oxfmt', '--check', '.'],
  ['Route types', 'next', 'typegen'],
  ['Lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['Types', 'tsc', '--noEmit'],
  ['Content types', 'node', 'scripts/generate-types.ts', '--check'],
  ['Dead code', 'knip'],
  ['Unit and contract tests', 'vitest', 'run'],
]

for (const [name, command, ...args] of steps) {
  console.log(`\n— ${name}: ${command} ${args.join(' ')}`)
  // npm put node_modules/.bin first on PATH, so every command here is the pinned one.
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) {
    console.error(`\n${name} found something to mend (see above).`)
    process.exit(1)
  }
}
