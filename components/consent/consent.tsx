import { bannerWords } from '#lib/consent/banner-words.ts'
import { consentHeadScript } from './head-script.ts'
import { ConsentForm } from './consent-form.tsx'
import type { ConsentSetup } from '#lib/consent/consent-setup.ts'
import styles from './consent.module.css'

/**
 * How a root layout mounts consent. `frame` is the answer of the siteFrame query, or `null` when there is none.
 *
 * ```tsx
 * import { ConsentBanner, ConsentHeadScript } from '#components/consent/consent.tsx'
 * import { ConsentProvider } from '#components/consent/consent-provider.tsx'
 * import { consentSetup } from '#lib/consent/consent-setup.ts'
 * import { CookieSettingsButton } from '#components/consent/cookie-settings-button.tsx'
 * import { consentHtmlAttributes } from '#lib/consent/html-attributes.ts'
 *
 * const consent = consentSetup(frame, language.words)
 * <html lang={…} {...consentHtmlAttributes(consent.policy)} suppressHydrationWarning>
 *   <head><ConsentHeadScript /></head>
 *   <body>
 *     <ConsentProvider policy={consent.policy} analytics={consent.analytics} savedNotice={…}>
 *       <ConsentBanner setup={consent} />      first in body, before the skip link
 *       …skip link, header, main…
 *       <footer>… <CookieSettingsButton setup={consent} /> …</footer>
 *     </ConsentProvider>
 * ```
 *
 * The page's script (components/islands.ts) finds all of it by itself. `suppressHydrationWarning` is needed because, in a
 * preview, the head script has added `data-consent` to `<html>` before React looks at it.
 * The cookie policy page shows `<CookieTable setup>` (cookie-table.tsx) and `<ConsentPreferences setup>`
 * (consent-preferences.tsx). A video in an article is `<MediaGate title embedUrl href words />`
 * (media-gate.tsx). `<PageEvent name>` (page-event.tsx) reports a 404 or a search without result;
 * `data-analytics-event="Cite"` on a button reports its press.
 *
 * Content-Security-Policy: script-src `'${consentHeadScriptHash}'` (head-script.ts) and whatever
 * `contentSecurityPolicySources(analytics)` (lib/analytics/csp-sources.ts) returns; form-action 'self'.
 */
export function ConsentBanner({ setup }: { readonly setup: ConsentSetup }) {
  const words = bannerWords(setup)
  return (
    <section id="cookie-banner" className={styles.banner} aria-labelledby="cookie-banner-heading">
      <div className={styles.inner}>
        <h2 id="cookie-banner-heading" className={styles.heading}>
          {words.heading}
        </h2>
        {words.paragraphs.map((paragraph) => (
          <p key={paragraph} className={styles.text}>
            {paragraph}
          </p>
        ))}
        <ConsentForm policy={setup.policy} className={styles.controls}>
          <button type="submit" name="choice" value="accept" className={styles.control}>
            {words.accept}
          </button>
          <button type="submit" name="choice" value="reject" className={styles.control}>
            {words.reject}
          </button>
          <a href={setup.wording.policyPath} className={styles.more}>
            {words.findOutMore}
          </a>
        </ConsentForm>
      </div>
    </section>
  )
}

/** Goes into `<head>`: hides the banner, before anything is painted, from a visitor who has answered. */
export function ConsentHeadScript() {
  return <script dangerouslySetInnerHTML={{ __html: consentHeadScript }} />
}
