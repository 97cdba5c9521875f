/**
 * Bundler rule for the stylesheet of Studio's design system: takes out the typefaces that it would fetch from another
 * host. Studio's own stylesheet brings the same typeface from this site.
 */
export default function withoutRemoteTypefaces(stylesheet: string): string {
  return stylesheet.replaceAll(/@font-face\s*\{[^}]*https?:[^}]*\}/g, '')
}
