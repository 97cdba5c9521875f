import type { ImageParams, OutputFormat } from './image-params.ts'

export const formatTypes: Record<OutputFormat, string> = {
  jpg: 'image/jpeg',
  pjpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
}

/** What an image of each stored kind becomes when it is transformed and no format was asked for. */
const naturalFormats: Record<string, OutputFormat> = {
  jpg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  tif: 'jpg',
  svg: 'png',
}

/**
 * Format of the answer, or null when the original is to be sent as it is. `fm` wins over `auto=format`, which takes
 * AVIF or WebP where the Accept header names it; drawings stay drawings unless something else is asked of them, and
 * animations never become AVIF.
 */
export function chooseFormat(params: ImageParams, extension: string, accept: string): OutputFormat | null {
  if (params.format) return params.format
  const changed = isTransformed(params)
  if (!changed && extension === 'svg') return null
  const negotiated = params.autoFormat ? negotiate(accept, extension === 'gif' && !params.still) : null
  if (negotiated && !(negotiated === extension && !changed)) return negotiated
  return changed ? (naturalFormats[extension] ?? 'jpg') : null
}

function negotiate(accept: string, mayBeAnimated: boolean): OutputFormat | null {
  const accepted = new Set(
    accept
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(?:\.0*)?\s*(?:;|$)/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  )
  if (accepted.has('image/avif') && !mayBeAnimated) return 'avif'
  return accepted.has('image/webp') ? 'webp' : null
}

/** Whether anything but the format is asked for; what only adjusts another parameter does not count by itself. */
function isTransformed(params: ImageParams): boolean {
  const { rect, width, height, minWidth, maxWidth, minHeight, maxHeight, pad, orientation, background } = params
  const { flipHorizontal, flipVertical, blur, sharpen, saturation, invert, still, quality, fit } = params
  const limited = fit === 'crop' && [minWidth, maxWidth, minHeight, maxHeight].some((limit) => limit !== null)
  const placed = [rect, width, height, background, quality].some((value) => value !== null)
  const toned = [pad, orientation, blur, sharpen, saturation].some((value) => value !== 0)
  return placed || limited || toned || flipHorizontal || flipVertical || invert || still
}
