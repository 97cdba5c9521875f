import { embeddedLakePath, studioPath } from '../../sanity/env.ts'
import type { ServeOptions } from './options.ts'
import type { PreparedLake } from './prepare-lake.ts'

/** Tells the person at the terminal where everything is, and a parent process (the tests) the same as a message. */
export function announce(options: ServeOptions, lake: PreparedLake | null): void {
  const signIn = lake?.running.setupPath ? `${options.origin}${embeddedLakePath}${lake.running.setupPath}` : null
  const lines = [
    '',
    `  Site     ${options.origin}`,
    `  Studio   ${options.origin}${studioPath}`,
    ...(signIn
      ? [`  Sign in  ${signIn}`, '           (opens once: choose the name and password of the first account)']
      : []),
    ...(lake ? [`  Data     ${options.dataFolder}`] : []),
    '',
    '  Ctrl-C stops everything.',
    '',
  ]
  console.log(lines.join('\n'))
  process.send?.({ ready: { origin: options.origin, signIn, lakeProcessId: lake?.running.processId() ?? null } })
}
