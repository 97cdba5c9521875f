// Plays Google's tag: reads commands from dataLayer, keeps _ga and _ga_<id> on the highest domain that takes them,
// reports by beacon, and says in `gcs` what consent it found (G100 denied, G101 analytics granted).
{
  const tag = {
    isCommand: (entry) => Object.prototype.toString.call(entry) === '[object Arguments]',
    setCookie(name, value, seconds = 63_072_000) {
      const labels = location.hostname.split('.')
      const domains = labels.slice(0, -1).map((_, index) => labels.slice(-2 - index).join('.'))
      for (const domain of [...domains, null]) {
        document.cookie = `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${domain ? `; Domain=${domain}` : ''}`
        if (document.cookie.includes(`${name}=`)) return
      }
    },
  }
  const state = { consent: {}, configs: {}, set: {} }
  const origin = new URL(document.currentScript.src).origin
  const send = (id, name, parameters) => {
    if (window[`ga-disable-${id}`] && name !== 'user_engagement') return
    const granted = state.consent.analytics_storage === 'granted'
    if (granted) {
      const { cookie_expires: seconds } = state.configs[id] ?? {}
      tag.setCookie('_ga', `GA1.1.1.${Date.now()}`, seconds)
      tag.setCookie(`_ga_${id.slice(2)}`, 'GS2.1', seconds)
    }
    const query = new URLSearchParams({
      v: 2,
      tid: id,
      en: name,
      gcs: granted ? 'G101' : 'G100',
      dl: parameters.page_location ?? state.set.page_location ?? location.href,
      dt: parameters.page_title ?? state.set.page_title ?? document.title,
      dr: parameters.page_referrer ?? state.set.page_referrer ?? document.referrer,
    })
    navigator.sendBeacon(`${state.configs[id]?.server_container_url ?? origin}/g/collect?${query}`)
  }
  const run = ([command, ...rest]) => {
    if (command === 'consent') Object.assign(state.consent, rest[1])
    if (command === 'config') {
      state.configs[rest[0]] = rest[1] ?? {}
      if (rest[1]?.send_page_view !== false) send(rest[0], 'page_view', {})
    }
    if (command === 'set') Object.assign(state.set, rest[0])
    if (command === 'event') {
      for (const id of Object.keys(state.configs)) send(id, rest[0], rest[1] ?? {})
    }
  }
  const layer = (window.dataLayer ??= [])
  for (const entry of layer) if (tag.isCommand(entry)) run(entry)
  layer.push = (...entries) => {
    for (const entry of entries) if (tag.isCommand(entry)) run(entry)
    return Array.prototype.push.apply(layer, entries)
  }
  addEventListener('pagehide', () => {
    for (const id of Object.keys(state.configs)) send(id, 'user_engagement', {})
  })
}
