import { useRef, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import type { WritableEntry } from '#sanity/import/run-import.ts'
import { lookUpWorks, nothingYet, readFile, writeDrafts, type ImportRun, type ImportState } from './import-steps.ts'

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
  const [state, setState] = useState(nothingYet)
  const running = useRef<AbortController | null>(null)

  const start = (): ImportRun => {
    const controller = new AbortController()
    running.current = controller
    return { client, show: setState, signal: controller.signal }
  }

  return {
    ...state,
    lookUp: (ids) => void lookUpWorks(start(), ids),
    readFile: (text) => void readFile(start(), text),
    write: (entries) => void writeDrafts(start(), entries),
    stop: () => running.current?.abort(),
    startOver: () => setState(nothingYet),
  }
}
