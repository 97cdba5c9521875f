import { ConsentPreferences } from './consent-preferences.tsx'
import type { ConsentSetup } from '#lib/consent/consent-setup.ts'
import styles from './cookie-settings.module.css'
import { settingsPanelId } from './document-events.ts'

interface CookieSettingsButtonProps {
  readonly setup: ConsentSetup
  readonly className?: string
}

/**
 * Opens the current choices on every page. Browsers that know `command` open the panel by themselves, before the page's
 * JavaScript has started; in the others that does (document-events.ts). Hidden without JavaScript: nothing can run then.
 */
export function CookieSettingsButton({ setup, className = '' }: CookieSettingsButtonProps) {
  const words = setup.words.consent.settings
  return (
    <>
      <button
        type="button"
        className={`${styles.open} ${className}`}
        data-consent-open=""
        {...{ commandfor: settingsPanelId, command: 'show-modal' }}
      >
        {words.title}
      </button>
      <dialog id={settingsPanelId} className={styles.panel} aria-labelledby={`${settingsPanelId}-heading`}>
        <div className={styles.head}>
          <h2 id={`${settingsPanelId}-heading`} className={styles.heading}>
            {words.title}
          </h2>
          <form method="dialog">
            <button type="submit" className={styles.close}>
              {words.close}
            </button>
          </form>
        </div>
        <ConsentPreferences setup={setup} idPrefix={settingsPanelId} />
        <p>
          <a href={setup.wording.policyPath}>{words.allAbout}</a>
        </p>
      </dialog>
    </>
  )
}
