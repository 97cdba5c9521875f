import { registeredServices, type RegisteredService } from '#lib/analytics/registry.ts'
import type { Purpose } from '#lib/consent/policy.ts'
import { ConsentForm } from './consent-form.tsx'
import type { ConsentSetup } from '#lib/consent/consent-setup.ts'
import styles from './consent-preferences.module.css'
import { PurposeToggle } from './purpose-toggle.client.tsx'
import { categoryNames, purposeOf } from './wording.ts'

interface ConsentPreferencesProps {
  readonly setup: ConsentSetup
  /** Begins the ids of its boxes; differs between two forms on one page. */
  readonly idPrefix?: string
}

/** One box for each purpose, all off before a choice. Three buttons of equal weight. */
export function ConsentPreferences({ setup, idPrefix = 'preferences' }: ConsentPreferencesProps) {
  const services = registeredServices(setup.analytics)
  return (
    <ConsentForm policy={setup.policy} className={styles.form}>
      <fieldset className={styles.purposes}>
        <legend className={styles.legend}>What you agree to</legend>
        <div className={styles.purpose}>
          <p className={styles.name}>
            {categoryNames.necessary} <span className={styles.always}>always on</span>
          </p>
          <p className={styles.explanation}>{purposeOf('necessary', setup.wording)}</p>
        </div>
        {setup.policy.purposes.map((purpose) => (
          <PurposeChoice
            key={purpose}
            purpose={purpose}
            explanation={purposeOf(purpose, setup.wording)}
            id={`${idPrefix}-${purpose}`}
            services={services.filter(({ category }) => category === purpose)}
          />
        ))}
      </fieldset>
      <div className={styles.actions}>
        <button type="submit" name="choice" value="save" className={styles.action}>
          Save my choices
        </button>
        <button type="submit" name="choice" value="accept" className={styles.action}>
          Accept all
        </button>
        <button type="submit" name="choice" value="reject" className={styles.action}>
          Reject all
        </button>
      </div>
    </ConsentForm>
  )
}

interface PurposeChoiceProps {
  readonly purpose: Purpose
  /** What it is for. */
  readonly explanation: string
  readonly id: string
  readonly services: readonly RegisteredService[]
}

function PurposeChoice({ purpose, explanation, id, services }: PurposeChoiceProps) {
  return (
    <div className={styles.purpose}>
      <label htmlFor={id} className={styles.name}>
        <PurposeToggle purpose={purpose} id={id} /> {categoryNames[purpose]}
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
