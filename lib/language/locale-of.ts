/** The region's locale where it speaks the language, and otherwise the language itself: `es` is never dated as `en-GB`. */
export function localeOf(code: string, locale: string): string {
  try {
    return new Intl.Locale(locale).language === code ? locale : code
  } catch {
    return code
  }
}
