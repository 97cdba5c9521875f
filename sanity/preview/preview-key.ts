import { minKeyLength } from './preview-session.ts'

/**
 * The key that preview cookies are signed with, or `null` when previews are switched off because none is set.
 * `npm start` makes one; a hosted site sets LABWIRE_PREVIEW_SECRET.
 */
export function previewKey(value: string | undefined = process.env['LABWIRE_PREVIEW_SECRET']): string | null {
  return value && value.length >= minKeyLength ? value : null
}
