import { SaxesParser } from 'saxes'

/** Texts by element path, read by a strict parser that throws on anything that is not well-formed. */
export function readTexts(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const path: string[] = []
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    path.push(name)
    open.push('')
  })
  parser.on('text', (text) => {
    if (open.length > 0) open.push((open.pop() ?? '') + text)
  })
  parser.on('closetag', () => {
    const key = path.join('/')
    const read = texts.get(key) ?? []
    read.push(open.pop() ?? '')
    texts.set(key, read)
    path.pop()
  })
  parser.write(xml).close()
  return texts
}
