// Plays Plausible's script.manual.js: keeps nothing, reports by fetch with keepalive, and once more when the page is left.
{
  const { dataset } = document.currentScript
  let current = location.href
  const send = (event) =>
    fetch(dataset.api, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      keepalive: true,
      body: JSON.stringify({ d: dataset.domain, r: document.referrer || null, ...event }),
    }).catch(() => {})
  window.plausible = (name, options = {}) => {
    current = options.u ?? location.href
    void send({ n: name, u: current, p: options.props })
  }
  addEventListener('pagehide', () => void send({ n: 'engagement', u: current }))
}
