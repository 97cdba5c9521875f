import { useCallback, useState } from 'react'
import { faultWords } from './fault-words.ts'

interface Attempts {
  /** What went wrong, in words for an editor; null when all is well. */
  readonly problem: string | null
  /** Does something with the lake, and shows what went wrong if it fails. */
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
}

/** Attempts of which a person is told when they fail. */
export function useAttempt(): Attempts {
  const [problem, setProblem] = useState<string | null>(null)
  const attempt = useCallback(async (act: () => Promise<unknown>) => {
    setProblem(null)
    try {
      await act()
    } catch (fault) {
      setProblem(faultWords(fault))
    }
  }, [])
  return { problem, attempt }
}
