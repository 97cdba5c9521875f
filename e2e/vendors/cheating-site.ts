import { createServer } from 'node:http'

export interface CheatingSite {
  readonly origin: string
  close(): Promise<void>
}

/** A site whose banner is for show: it tracks before a choice, after a reject, and after a withdrawal. */
export async function startCheatingSite(trackerOrigin: string): Promise<CheatingSite> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(pageWith(trackerOrigin))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function pageWith(trackerOrigin: string): string {
  return `<!doctype html><title>Cheat</title>
    <link rel="icon" href="data:,">
    <link rel="preconnect" href="https://stats.example">
    <section><button id="accept">Accept cookies</button> <button id="reject">Reject cookies</button></section>
    <footer><button>Cookie settings</button></footer>
    <script type="speculationrules">{"prefetch":[{"urls":["https://ahead.example/"]}]}</script>
    <img alt="" src="${trackerOrigin}/pixel">
    <script>
      document.cookie = '_ga=GA1.1.1.1; path=/'
      indexedDB.open('visitors')
      navigator.serviceWorker.register('/worker.js')
      navigator.storage.getDirectory().then((folder) => folder.getFileHandle('visitor', { create: true }))
      fetch('/stats/matomo.php', { method: 'POST' })
      addEventListener('pagehide', () => navigator.sendBeacon('http://late.localhost:${new URL(trackerOrigin).port}/'))
      document.querySelector('#accept').onclick = () => localStorage.setItem('ph_key_posthog', '1')
      document.querySelector('#reject').onclick = () => fetch('${trackerOrigin}/parting', { mode: 'no-cors' })
    </script>`
}
