import { BuildError } from './site-build.ts'
import { LakeProcessError } from './lake-process.ts'
import { OptionError } from './options.ts'
import { faultMessage } from '../../lib/text/fault-message.ts'

/** Runs a command; a fault that its user can mend is told in one clear line, and ends the process with status 1. */
export async function orOneLine(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (fault) {
    console.error(lineFor(fault))
    process.exit(1)
  }
}

function lineFor(fault: unknown): unknown {
  if (fault instanceof OptionError || fault instanceof LakeProcessError || fault instanceof BuildError)
    return fault.message
  switch (codeOf(fault)) {
    case 'EADDRINUSE':
      return `The port is taken by another program. Choose another one: npm start -- --port ${nextPort(fault)}`
    case 'EACCES':
    case 'EPERM':
      return `Not permitted: ${faultMessage(fault)}. Choose another folder with --data, or another port with --port.`
    case 'ENOSPC':
      return 'The disk is full. Free some space, then start again; nothing that was saved is lost.'
    default:
      return fault
  }
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined
}

function nextPort(fault: unknown): number {
  return fault instanceof Error && 'port' in fault && typeof fault.port === 'number' ? fault.port + 1 : 3001
}
