import { registeredServices, type RegisteredService } from '#lib/analytics/registry.ts'
import type { Purpose } from '#lib/consent/policy.ts'
import { ConsentForm } from './consent-form.tsx'
import type { ConsentSetup } from '#lib/consent/consent-setup.ts'
import styles from './consent-preferences.module.css'

interface ConsentPreferencesProps {
  readonly setup: ConsentSetup
  /** Begins the ids of its boxes; differs between two forms on one page. */
  readonly idPrefix?: string
}

/** One box for each purpose, all off before a choice (purpose-toggle.browser.ts). Three buttons of equal weight. */
export function ConsentPreferences({ setup, idPrefix = 'preferences' }: ConsentPreferencesProps) {
  const { settings, categories } = setup.words.consent
  const services = registeredServices(setup.analytics, setup.words.cookies)
  return (
    <ConsentForm policy={setup.policy} className={styles.form}>
      <fieldset className={styles.purposes}>
        <legend className={styles.legend}>{settings.agree}</legend>
        <div className={styles.purpose}>
          <p className={styles.name}>
            {categories.necessary} <span className={styles.always}>{settings.alwaysOn}</span>
          </p>
          <p className={styles.explanation}>{setup.wording.purposes.necessary}</p>
        </div>
        {setup.policy.purposes.map((purpose) => (
          <PurposeChoice
            key={purpose}
            purpose={purpose}
            name={categories[purpose]}
            explanation={setup.wording.purposes[purpose]}
            id={`${idPrefix}-${purpose}`}
            services={services.filter(({ category }) => category === purpose)}
          />
        ))}
      </fieldset>
      <div className={styles.actions}>
        <button type="submit" name="choice" value="save" className={styles.action}>
          {settings.save}
        </button>
        <button type="submit" name="choice" value="accept" className={styles.action}>
          {settings.acceptAll}
        </button>
        <button type="submit" name="choice" value="reject" className={styles.action}>
          {settings.rejectAll}
        </button>
      </div>
    </ConsentForm>
  )
}

interface PurposeChoiceProps {
  readonly purpose: Purpose
  readonly name: string
  /** What it is for. */
  readonly explanation: string
  readonly id: string
  readonly services: readonly RegisteredService[]
}

function PurposeChoice({ purpose, name, explanation, id, services }: PurposeChoiceProps) {
  return (
    <div className={styles.purpose}>
      <label htmlFor={id} className={styles.name}>
        <input type="checkbox" name="purpose" value={purpose} id={id} suppressHydrationWarning /> {name}
      </label>
      <p className={styles.explanation}>{explanation}</p>
      <ul className={styles.services}>
        {services.map((service) => (
          <li key={service.name}>
            {service.name}
            {service.entries.length > 0 &&
              `: ${service.entries.map(({ name, lifetime }) => `${name} (${lifetime})`).join(', ')}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
