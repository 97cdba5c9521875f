import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

const program = join(import.meta.dirname, '..', 'main.ts')
const flags = ['--disable-warning=ExperimentalWarning']

export interface LakeProcess {
  readonly url: string
  readonly child: ChildProcess
}

/** Runs a command of the lake to its end. */
export function runLake(...words: string[]): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, ...words], { encoding: 'utf8' })
  return { status, output: stdout.trim(), errors: stderr.trim() }
}

/**
 * Starts `serve` as a process of its own and waits until it listens.
 *
 * @param through a command that starts the one behind it and becomes it, such as a shell that sets a limit first
 */
export async function startLakeProcess(dataFolder: string, through: readonly string[] = []): Promise<LakeProcess> {
  const words = [...through, process.execPath, ...flags, program, 'serve', '--data', dataFolder, '--port', '0']
  const [command = process.execPath, ...rest] = words
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const said: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The lake ended before it listened: ${said.join('')}`)
  })
  const [message] = await Promise.race([once(child, 'message'), ended])
  // It will end some day, and nobody waits for that any more.
  ended.catch(() => undefined)
  return { url: z.object({ listening: z.string() }).parse(message).listening, child }
}

/** Ends the process as a power cut would. */
export async function kill({ child }: LakeProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
