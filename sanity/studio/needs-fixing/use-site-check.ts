import { useCallback, useEffect, useMemo, useState } from 'react'
import { useClient, useWorkspace, validateDocument } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { checkedTypes } from '#sanity/needs-fixing/checked-document.ts'
import { checkAgain, checkSite, type CheckProgress, type SiteCheck } from '#sanity/needs-fixing/check-site.ts'
import { watchPublished } from './watch-published.ts'
import { faultWords } from '../fault-words.ts'

interface RunningCheck extends Partial<CheckProgress> {
  /** What went wrong; null when all is well. */
  readonly problem: string | null
  /** Checks everything once more. */
  readonly again: () => void
}

const nothingYet: CheckProgress = { checked: 0, total: 0, reports: [] }

/** Checks every published document while the pane is open, and each that changes again. */
export function useSiteCheck(): CheckProgress & RunningCheck {
  const client = useClient({ apiVersion })
  const workspace = useWorkspace()
  const [progress, setProgress] = useState(nothingYet)
  const [problem, setProblem] = useState<string | null>(null)
  const [run, setRun] = useState(0)

  const check = useMemo<SiteCheck>(
    () => ({
      lake: client,
      now: Date.now(),
      validate: (document) => validateDocument({ document, workspace, environment: 'studio' }),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- another run has another now
    [client, workspace, run],
  )

  useEffect(() => {
    const closing = new AbortController()
    const fail = (fault: unknown) => {
      if (!closing.signal.aborted) setProblem(faultWords(fault))
    }
    const checkAll = async () => {
      for await (const next of checkSite(check)) {
        if (closing.signal.aborted) return
        setProgress(next)
      }
    }
    setProblem(null)
    setProgress(nothingYet)
    checkAll().catch(fail)
    const stop = watchPublished(client, checkedTypes, (ids) => {
      checkAgain(check, ids)
        .then((found) => {
          if (closing.signal.aborted) return
          setProgress(({ reports, ...rest }) => ({
            ...rest,
            reports: [...reports.filter(({ id }) => !ids.includes(id)), ...found],
          }))
        })
        .catch(fail)
    })
    return () => {
      closing.abort()
      stop()
    }
  }, [check, client])

  return { ...progress, problem, again: useCallback(() => setRun((count) => count + 1), []) }
}
