// Plays PostHog's array.js: a cookie and both storages, events in batches, the last batch when the page is left.
{
  const nativeFetch = window.fetch.bind(window)
  const settings = { cookie_expiration: 365 }
  const queue = []
  const identify = () => {
    const id = JSON.stringify({ distinct_id: 'stub-visitor' })
    document.cookie = `ph_${settings.key}_posthog=${encodeURIComponent(id)}; Path=/; Max-Age=${settings.cookie_expiration * 86_400}; SameSite=Lax`
    localStorage.setItem(`ph_${settings.key}_posthog`, id)
    sessionStorage.setItem(`ph_${settings.key}_window_id`, 'stub-window')
  }
  const batch = () => JSON.stringify({ api_key: settings.key, batch: queue.splice(0) })
  const flush = () => {
    if (queue.length > 0)
      nativeFetch(`${settings.api_host}/i/v0/e/`, { method: 'POST', body: batch(), keepalive: true }).catch(() => {})
  }
  const note = (event, properties) => {
    const kept = (settings.before_send ?? ((all) => all))({ event, properties })
    if (kept) queue.push(kept)
  }
  const capture = (event, properties) => {
    identify()
    note(event, { ...properties, $session_entry_url: location.href, title: document.title })
    setTimeout(flush, 1000)
  }
  window.posthog = {
    init(key, options) {
      Object.assign(settings, options, { key })
      identify()
      if (options.capture_pageview !== false) capture('$pageview', {})
    },
    capture,
    opt_out_capturing: () => localStorage.setItem(`__ph_opt_in_out_${settings.key}`, '0'),
  }
  addEventListener('pagehide', () => {
    if (!settings.key) return
    note('$pageleave', { $current_url: location.href, $referrer: document.referrer })
    navigator.sendBeacon(`${settings.api_host}/i/v0/e/`, batch())
  })
}
