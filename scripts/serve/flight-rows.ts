/** One row of the payload that React reads on a page: `<id>:<tag><text>`. */
export interface FlightRow {
  /** In hexadecimal; empty for a hint about what to fetch. */
  readonly id: string
  /** `''` for JSON, `T` for text, `I` for client code, `H` for a hint; others as they come. */
  readonly tag: string
  readonly text: string
}

/** Tags of rows that say their own length and hold bytes; only text is read here. */
const measured = /[TAOoUSsLlGgMmVb]/
const colon = 0x3a
const comma = 0x2c
const newline = 0x0a

/** The rows of a payload; null when it holds anything that is not known here. */
export function flightRows(payload: string): FlightRow[] | null {
  const bytes = Buffer.from(payload)
  const rows: FlightRow[] = []
  for (let at = 0; at < bytes.length;) {
    const mark = bytes.indexOf(colon, at)
    if (mark < 0) return null
    const id = bytes.toString('utf8', at, mark)
    const sign = String.fromCharCode(bytes[mark + 1] ?? newline)
    if (!/^[0-9a-f]*$/.test(id)) return null
    if (measured.test(sign)) {
      const start = bytes.indexOf(comma, mark) + 1
      const length = Number.parseInt(bytes.toString('utf8', mark + 2, start - 1), 16)
      if (sign !== 'T' || start === 0 || !(start + length <= bytes.length)) return null
      rows.push({ id, tag: sign, text: bytes.toString('utf8', start, start + length) })
      at = start + length
    } else {
      const end = bytes.indexOf(newline, mark)
      if (end < 0) return null
      const tag = /[A-Z]/.test(sign) ? sign : ''
      rows.push({ id, tag, text: bytes.toString('utf8', mark + 1 + tag.length, end) })
      at = end + 1
    }
  }
  return rows
}

/** Rows as React reads them. */
export function flightText(rows: readonly FlightRow[]): string {
  return rows
    .map(({ id, tag, text }) =>
      tag === 'T' ? `${id}:T${Buffer.byteLength(text).toString(16)},${text}` : `${id}:${tag}${text}\n`,
    )
    .join('')
}
