import type { EventProperties } from '#lib/analytics/adapter.ts'
import { createAnalyticsHub } from '#lib/analytics/analytics-hub.ts'
import type { AnalyticsConfiguration } from '#lib/analytics/configuration.ts'
import { importAdapter } from '#lib/analytics/import-adapter.ts'
import { createConsentEngine, type ConsentEngine, type ConsentListener } from '#lib/consent/consent-engine.ts'
import { consentAttribute, reachOfErasure, withdrawn, type ConsentState } from '#lib/consent/consent-state.ts'
import type { ConsentPolicy } from '#lib/consent/policy.ts'
import { whenIdle } from '../when-idle.ts'
import { browserSurroundings } from './browser-surroundings.ts'
import { createPageViews } from './page-views.ts'
import { vendorPage } from './vendor-page.ts'
import { eraseVendorTraces, sealPage } from './withdrawal.ts'

/** Consent in one tab: the engine, and what follows from its changes. */
export interface ConsentRuntime {
  readonly engine: ConsentEngine
  readonly policy: ConsentPolicy
  /** Begins to act on the state. Nothing is requested before. */
  readonly connect: () => void
  /** Call when the address has changed. */
  readonly navigated: (address: string) => void
  /** Reports to the analytics services, if there is a yes; forgets otherwise. */
  readonly event: (name: string, properties?: EventProperties) => void
}

/** The longest wait for the server, in milliseconds, before the reload that ends a withdrawal. */
const longestWait = 3000

export function createConsentRuntime(
  policy: ConsentPolicy,
  analytics: readonly AnalyticsConfiguration[],
): ConsentRuntime {
  let channel: BroadcastChannel | null = null
  const otherTabs = () => (channel ??= channelToTabs(engine))
  const surroundings = browserSurroundings(() => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel stays within the origin
    otherTabs()?.postMessage('chosen')
  })
  const engine = createConsentEngine(policy, surroundings)
  const hub = createAnalyticsHub(analytics, () => vendorPage(), importAdapter)
  const views = createPageViews(() => ({ title: document.title, referrer: document.referrer }))

  const start = () => {
    hub.start()
    const view = views.current()
    if (view) hub.pageview(view)
  }

  const withdraw = async ({ granted }: ConsentState) => {
    try {
      sealPage()
      // Who withdraws media alone is still counted by analytics, as the same visitor.
      if (!granted.includes('analytics')) {
        hub.stop()
        eraseVendorTraces('domains above')
      }
      await Promise.race([surroundings.settled(), new Promise((resolve) => setTimeout(resolve, longestWait))])
    } finally {
      // Whatever went wrong before: the reload ends every script.
      location.reload()
    }
  }

  const follow: ConsentListener = (after, before) => {
    markPage(after)
    if (withdrawn(before, after).length > 0) void withdraw(after)
    else if (after.granted.includes('analytics')) start()
  }

  /** What services without a yes have left; the visitor may have given one while the page waited. */
  const erase = () => {
    const state = engine.state()
    if (!state.granted.includes('analytics')) eraseVendorTraces(reachOfErasure(state, surroundings.evidence()))
  }

  return {
    engine,
    policy,
    connect() {
      engine.subscribe(follow)
      const state = engine.state()
      markPage(state)
      if (state.granted.includes('analytics')) start()
      lookWhenShown(engine)
      whenIdle(() => {
        otherTabs()
        // Another tab may have chosen before this one listened.
        look(engine)
        erase()
      })
    },
    navigated(address) {
      const view = views.arrive(new URL(address, location.origin).href)
      if (view) hub.pageview(view)
    },
    event(name, properties = {}) {
      const view = views.current()
      if (view) hub.event(name, properties, view)
    },
  }
}

/** The head script has done so already, except where it could not run. */
function markPage(state: ConsentState): void {
  document.documentElement.setAttribute('data-consent', consentAttribute(state))
}

/** A page may come back with an old state, from behind other tabs or from the browser's back-forward cache. */
function lookWhenShown(engine: ConsentEngine): void {
  const lookAgain = () => look(engine)
  addEventListener('pageshow', lookAgain)
  document.addEventListener('visibilitychange', lookAgain)
}

/** Other tabs say when they have chosen, and are told. */
function channelToTabs(engine: ConsentEngine): BroadcastChannel | null {
  const channel = channelOrNull()
  channel?.addEventListener('message', () => look(engine))
  return channel
}

/** A browser that shares nothing between pages may refuse this too: a tab then looks when it is shown again. */
function channelOrNull(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('labwire-consent')
  } catch {
    return null
  }
}

/** Without cookies a choice lives in this tab only, and there is nothing to look at. */
function look(engine: ConsentEngine): void {
  if (navigator.cookieEnabled) engine.refresh()
}
