import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

const lakeProgram = join(import.meta.dirname, '..', '..', 'sanity', 'lake', 'main.ts')
// What the lake holds lives long: large halves for new objects would only be memory that nothing uses.
const nodeFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']

/** The lake could not be started or its command failed; the message is the lake's own last line. */
export class LakeProcessError extends Error {
  override readonly name = 'LakeProcessError'
}

export interface RunningLake {
  readonly url: string
  /** Path of the one-time link with which the first account is made; null when there are accounts already. */
  readonly setupPath: string | null
  readonly processId: () => number | undefined
  stop(): Promise<void>
}

const announcement = z.object({ listening: z.url(), setupPath: z.string().nullish() })

/** Runs a command of the lake to its end and gives what it printed. */
export function runLakeCommand(args: readonly string[]): string {
  const run = spawnSync(process.execPath, [...nodeFlags, lakeProgram, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  if (run.status === 0) return run.stdout.trim()
  throw new LakeProcessError(lastLine(run.stderr) || lastLine(run.stdout) || `The lake's command "${args[0]}" failed.`)
}

/**
 * Starts the lake as a process of its own and starts it again, on the same port, should it ever end by itself.
 *
 * @param args arguments of `serve` without `--port`
 */
export async function startLake(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<RunningLake> {
  let stopping = false
  let child = spawnLake([...args, '--port', '0'], environment)
  const first = await announced(child)
  const port = new URL(first.listening).port

  const supervise = (watched: ChildProcess) => {
    watched.once('exit', () => {
      if (stopping) return
      console.warn('The content lake ended unexpectedly and is started again.')
      child = spawnLake([...args, '--port', port], environment)
      supervise(child)
      announced(child).catch((fault: unknown) => console.error(String(fault)))
    })
  }
  supervise(child)

  return {
    url: first.listening,
    setupPath: first.setupPath ?? null,
    processId: () => child.pid,
    stop: async () => {
      stopping = true
      await ended(child)
    },
  }
}

function spawnLake(args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  // In a process group of its own, so that Ctrl-C reaches the start command alone and it can end things in order.
  return spawn(process.execPath, [...nodeFlags, lakeProgram, 'serve', ...args], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  })
}

function announced(child: ChildProcess): Promise<z.infer<typeof announcement>> {
  let complaints = ''
  let up = false
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4_000)
    // What it says before it is up becomes the message of the error.
    if (up) process.stderr.write(text)
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      up = true
      resolve(announcement.parse(message))
    })
    child.once('exit', () => reject(new LakeProcessError(lastLine(complaints) || 'The content lake did not start.')))
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
