// Plays matomo.js: cookies _pk_id, _pk_ses and _pk_ref, page views as an image, a beacon when the page is left.
{
  const tracker = {
    setCookie(name, value, seconds) {
      document.cookie = `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax`
    },
  }
  const settings = { visitor: 33_955_200, referral: 15_768_000 }
  const suffix = () => `${settings.siteId}.1fff`
  const writeCookies = () => {
    tracker.setCookie(`_pk_id.${suffix()}`, `${Date.now()}.1.`, settings.visitor)
    tracker.setCookie(`_pk_ses.${suffix()}`, '1', 1800)
    tracker.setCookie(`_pk_ref.${suffix()}`, 'ref', settings.referral)
  }
  const address = (parameters) =>
    `${settings.trackerUrl}?${new URLSearchParams({ idsite: settings.siteId, rec: 1, ...parameters })}`
  const commands = {
    setTrackerUrl: (url) => (settings.trackerUrl = url),
    setSiteId: (id) => (settings.siteId = id),
    setVisitorCookieTimeout: (seconds) => (settings.visitor = seconds),
    setReferralCookieTimeout: (seconds) => (settings.referral = seconds),
    setCustomUrl: (url) => (settings.url = url),
    setReferrerUrl: (url) => (settings.referrer = url),
    setDocumentTitle: (title) => (settings.title = title),
    trackPageView() {
      writeCookies()
      new Image().src = address({ url: settings.url, urlref: settings.referrer, action_name: settings.title })
    },
    trackEvent(category, action, name) {
      navigator.sendBeacon(address({ e_c: category, e_a: action, e_n: name, url: settings.url }))
    },
    optUserOut: () => tracker.setCookie('mtm_consent_removed', Date.now(), 946_080_000),
    deleteCookies: () => {},
  }
  const run = ([name, ...rest]) => commands[name]?.(...rest)
  for (const command of window._paq ?? []) run(command)
  window._paq = { push: (...all) => all.forEach(run) }
  addEventListener('pagehide', () => {
    if (!settings.url) return
    navigator.sendBeacon(address({ ping: 1, url: settings.url }))
    writeCookies()
  })
}
