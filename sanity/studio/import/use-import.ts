import { useClient } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import type { WritableEntry } from '#sanity/import/run-import.ts'
import { importSession } from './import-session.ts'
import { lookUpWorks, nothingYet, readFile, writeDrafts, type ImportRun, type ImportState } from './import-steps.ts'
import { notYet } from './paper-search.ts'
import { useKept } from './kept-state.ts'

export interface Importer extends ImportState {
  readonly lookUp: (ids: readonly string[]) => void
  readonly readFile: (text: string) => void
  readonly write: (entries: readonly WritableEntry[]) => void
  readonly stop: () => void
  readonly startOver: () => void
}

/** One import from what somebody pasted or chose to the drafts: read, plan, write, each of which can go on after a fault. */
export function useImport(): Importer {
  const client = useClient({ apiVersion })
  const { progress, running, leftOut, search } = importSession()

  const start = (): ImportRun => {
    const controller = new AbortController()
    running.change(() => controller)
    return { client, show: progress.change, signal: controller.signal }
  }

  return {
    ...useKept(progress),
    lookUp: (ids) => void lookUpWorks(start(), ids),
    readFile: (text) => void readFile(start(), text),
    write: (entries) => void writeDrafts(start(), entries),
    stop: () => running.value()?.abort(),
    startOver() {
      leftOut.change(() => new Set())
      // Some of what was found is here now.
      search.change(() => notYet)
      progress.change(() => nothingYet)
    },
  }
}
