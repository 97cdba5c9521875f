import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useTransition } from 'react'
import { pageRemade } from '#components/consent/page-remade.ts'
import { listenWhileVisible } from './listen-while-visible.ts'

/** An event stream that says `change` when content changed (app/api/draft-mode/changes). */
const source = '/api/draft-mode/changes'

/**
 * Makes the page again from fresh content whenever some may have changed. Changes that come while the page is being made
 * lead to one more refresh, however many they are.
 */
export function useLiveRefresh(): void {
  const router = useRouter()
  const [isRefreshing, startTransition] = useTransition()
  const isStale = useRef(false)

  const refresh = useEffectEvent(() => {
    if (isRefreshing) {
      isStale.current = true
      return
    }
    isStale.current = false
    startTransition(() => router.refresh())
  })

  useEffect(() => {
    if (!isRefreshing) document.dispatchEvent(new Event(pageRemade))
    if (!isRefreshing && isStale.current) refresh()
  }, [isRefreshing])

  useEffect(() => listenWhileVisible(source, () => refresh()), [])
}
