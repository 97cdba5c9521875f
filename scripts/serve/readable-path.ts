/**
 * The address of a request as the site can read it. Percent signs that encode no UTF-8 (`/%ff`, `/100%`) stand for
 * themselves, as in the URL standard: the site would fail on them, and there is simply no page under such a name.
 */
export function readableAddress(address: string): string {
  const [path = '', ...query] = address.split('?')
  return isReadable(path) ? address : [path.replaceAll('%', '%25'), ...query].join('?')
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
