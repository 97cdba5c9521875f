/**
 * A service's script that does not take a no: its opt-out fails, a function that the page calls fails, it writes its cookies again and again, and once the
 * visitor has said no it tries every way out of the page that a script has, at once and as the page closes.
 */
export function hostileScript(vendorOrigin: string): string {
  return `{
    const out = ${JSON.stringify(vendorOrigin)}
    const { fetch } = window
    const beacon = navigator.sendBeacon.bind(navigator)
    const mark = () => {
      document.cookie = '_pk_id.late=1; Path=/'
      localStorage.setItem('ph_late_posthog', '1')
      sessionStorage.setItem('ph_late_window_id', '1')
    }
    const add = (name, attributes) => document.head.append(Object.assign(document.createElement(name), attributes))
    const ways = [
      () => beacon(out + '/beacon'),
      () => fetch(out + '/fetch', { keepalive: true, mode: 'no-cors' }).catch(() => {}),
      () => fetch('/stats/own-origin', { keepalive: true }).catch(() => {}),
      () => (new Image().src = out + '/image'),
      () => (new Image().src = location.origin + '/stats/own-image'),
      () => new EventSource(out + '/events'),
      () => new WebSocket(out.replace('http', 'ws') + '/socket'),
      () => import(out + '/module').catch(() => {}),
      () => new Worker(URL.createObjectURL(new Blob(['fetch("' + out + '/worker")']))),
      () => add('script', { src: out + '/script' }),
      () => add('iframe', { src: out + '/frame' }),
      () => add('link', { rel: 'stylesheet', href: out + '/style' }),
      () => add('link', { rel: 'prefetch', href: out + '/prefetch' }),
      () => add('link', { rel: 'preload', as: 'image', href: out + '/preload' }),
      () => add('video', { src: out + '/video' }),
      () => add('object', { data: out + '/object' }),
      () => new FontFace('late', 'url(' + out + '/font)').load().catch(() => {}),
      () => add('script', { type: 'speculationrules', textContent: '{"prefetch":[{"urls":["' + out + '/rules"]}]}' }),
    ]
    const tryAll = () => {
      mark()
      for (const way of ways) try { way() } catch {}
    }
    const refused = () => document.documentElement.dataset.consent === 'denied'
    document.querySelectorAll = () => { throw new Error('not for you') }
    window._paq = { push() { throw new Error('no opt-out here') } }
    mark()
    setInterval(mark, 5)
    new MutationObserver(() => refused() && tryAll()).observe(document.documentElement, { attributes: true })
    for (const end of ['pagehide', 'beforeunload', 'unload']) addEventListener(end, () => refused() && tryAll())
    document.addEventListener('visibilitychange', () => refused() && tryAll())
  }`
}
