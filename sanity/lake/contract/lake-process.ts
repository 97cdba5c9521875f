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

/** Starts `serve` as a process of its own and waits until it listens. */
export async function startLakeProcess(dataFolder: string): Promise<LakeProcess> {
  const child = spawn(process.execPath, [...flags, program, 'serve', '--data', dataFolder, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [message] = await once(child, 'message')
  return { url: z.object({ listening: z.string() }).parse(message).listening, child }
}

/** Ends the process as a power cut would. */
export async function kill({ child }: LakeProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
