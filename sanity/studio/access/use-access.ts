import { useCallback, useEffect, useMemo, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { accessStore, type AccessStore } from './access-store.ts'
import { faultWords } from '../fault-words.ts'

export interface Loaded<T> {
  readonly store: AccessStore
  /** Null until the first answer. */
  readonly value: T | null
  /** When that was, so that times in words are told from then. */
  readonly readAt: Date
  /** Why the last reading failed; null when it did not. */
  readonly problem: string | null
  readonly reload: () => Promise<void>
}

export function useAccessStore(): AccessStore {
  const client = useClient({ apiVersion })
  return useMemo(() => accessStore(client), [client])
}

const unread = { value: null, readAt: new Date(0) }

/** Something of the lake's people and access, read when it is first shown and on `reload`. */
export function useAccess<T>(read: (store: AccessStore) => Promise<T>): Loaded<T> {
  const store = useAccessStore()
  const [answer, setAnswer] = useState<{ readonly value: T | null; readonly readAt: Date }>(unread)
  const [problem, setProblem] = useState<string | null>(null)

  const reload = useCallback(async () => {
    try {
      setAnswer({ value: await read(store), readAt: new Date() })
      setProblem(null)
    } catch (fault) {
      setProblem(faultWords(fault))
    }
  }, [read, store])

  useEffect(() => {
    const start = () => void reload()
    start()
  }, [reload])
  return { store, ...answer, problem, reload }
}
