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
 * JavaScript has started; in the others `ConsentProvider` does. Hidden without JavaScript: nothing can run then.
 */
export function CookieSettingsButton({ setup, className = '' }: CookieSettingsButtonProps) {
  return (
    <>
      <button
        type="button"
        className={`${styles.open} ${className}`}
        data-consent-open=""
        {...{ commandfor: settingsPanelId, command: 'show-modal' }}
      >
        Cookie settings
      </button>
      <dialog id={settingsPanelId} className={styles.panel} aria-labelledby={`${settingsPanelId}-heading`}>
        <div className={styles.head}>
          <h2 id={`${settingsPanelId}-heading`} className={styles.heading}>
            Cookie settings
          </h2>
          <form method="dialog">
            <button type="submit" className={styles.close}>
              Close
            </button>
          </form>
        </div>
        <ConsentPreferences setup={setup} idPrefix={settingsPanelId} />
        <p>
          <a href={setup.wording.policyPath}>All about the cookies on this website</a>
        </p>
      </dialog>
    </>
  )
}
