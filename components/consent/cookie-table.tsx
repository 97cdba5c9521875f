import { registeredServices, type RegisteredService } from '#lib/analytics/registry.ts'
import type { Words } from '#lib/language/words.ts'
import type { ConsentSetup } from '#lib/consent/consent-setup.ts'
import styles from './cookie-table.module.css'

const categories = ['necessary', 'analytics', 'media'] as const

/** Every cookie and stored item that this site may use, as the registry knows them: one table a category. */
export function CookieTable({ setup }: { readonly setup: ConsentSetup }) {
  const { consent, cookies } = setup.words
  const services = registeredServices(setup.analytics, cookies)
  return categories.map((category) => {
    const ofCategory = services.filter((service) => service.category === category)
    if (ofCategory.length === 0) return null
    return (
      <table key={category} className={styles.table} data-category={category}>
        <caption className={styles.caption}>
          <strong>{consent.categories[category]}.</strong> {setup.wording.purposes[category]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{consent.table.usedBy}</th>
            <th scope="col">{consent.table.name}</th>
            <th scope="col">{consent.table.purpose}</th>
            <th scope="col">{consent.table.keptFor}</th>
          </tr>
        </thead>
        {ofCategory.map((service) => (
          <ServiceRows key={service.name} service={service} words={consent.table} />
        ))}
      </table>
    )
  })
}

interface ServiceRowsProps {
  readonly service: RegisteredService
  readonly words: Words['consent']['table']
}

function ServiceRows({ service, words: { kinds, keptFor } }: ServiceRowsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={service.entries.length + 1}>
          {service.statement ? <a href={service.statement}>{service.name}</a> : service.name}
        </th>
        <td colSpan={3}>{service.purpose}</td>
      </tr>
      {service.entries.map((entry) => (
        <tr key={`${entry.kind} ${entry.name}`}>
          <td>
            <code>{entry.name}</code> ({kinds[entry.kind]})
          </td>
          <td>{entry.purpose}</td>
          <td data-about={keptFor}>{entry.lifetime}</td>
        </tr>
      ))}
    </tbody>
  )
}
