import compression from 'compression'
import { exportFormats } from '../../lib/citations/export-formats.ts'

/** Files for reference managers: the list of media types knows them, if at all, and not that they are texts. */
const citations = new Set<unknown>(Object.values(exportFormats).map(({ mediaType }) => mediaType))

/** Compresses every answer that is a text, as it passes: what comes in pieces goes out in pieces. */
export function compressTexts() {
  return compression({
    filter: (request, response) => {
      const [mediaType] = String(response.getHeader('content-type') ?? '').split(';')
      return citations.has(mediaType?.trim()) || compression.filter(request, response)
    },
  })
}
