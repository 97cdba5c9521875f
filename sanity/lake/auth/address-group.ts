import { isIPv6 } from 'node:net'

/**
 * What of an address tells its owner from others: all of an IPv4 address, the first 64 bits of an IPv6 address. A
 * single household holds 2^64 of the latter, and could else guess from a new one each time.
 *
 * @param address as a socket or proxy names it, e.g. `203.0.113.9`, `::ffff:203.0.113.9`, `2001:db8::1%eth0`
 * @see https://www.rfc-editor.org/rfc/rfc6177 (end sites get /64 or more)
 */
export function addressGroup(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%')
  const mapped = /^(?:::|0:0:0:0:0:)ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped) return mapped
  if (!isIPv6(plain)) return plain
  // The URL parser writes every form of an address in one, without the dotted tail.
  const { hostname } = new URL(`http://[${plain}]/`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}
