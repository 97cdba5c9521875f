/** Where the analytics services have their scripts and take their reports, wherever they are run. */
const paths: readonly RegExp[] = [
  /\/(matomo|piwik)\.(js|php)$/,
  /\/gtag\/js$|\/gtm\.js$|\/g\/collect$/,
  /\/js\/(script\.[\w.-]+|pa-[\w-]{8,})\.js$/,
  /\/static\/array(\.full)?\.js$|\/i\/v0\/e\/$/,
]

/** Names that other programs may have too: only what is posted there counts. */
const reports = /\/api\/(event|send)$/

/** Whether a request is one to an analytics service; on a site's own host nothing else gives it away. */
export function isTrackerAddress(method: string, pathname: string): boolean {
  return paths.some((path) => path.test(pathname)) || (method === 'POST' && reports.test(pathname))
}
