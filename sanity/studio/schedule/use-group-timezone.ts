import { useEffect, useState } from 'react'
import { useClient, type SanityClient } from 'sanity'
import { z } from 'zod'
import { isTimezone } from '#lib/dates/wall-clock.ts'
import { apiVersion } from '#sanity/env.ts'

const zone = z.string().refine(isTimezone).catch('UTC')

const asked = new Map<string, Promise<string>>()

/**
 * The time zone of the site settings (IANA name), and UTC where they name none; null until the lake has answered. It is
 * asked for once in a visit: whoever changes the setting loads Studio again.
 */
export function useGroupTimezone(): string | null {
  const client = useClient({ apiVersion })
  const [timezone, setTimezone] = useState<string | null>(null)
  useEffect(() => {
    let isLeft = false
    void timezoneOf(client).then((found) => {
      if (!isLeft) setTimezone(found)
    })
    return () => {
      isLeft = true
    }
  }, [client])
  return timezone
}

function timezoneOf(client: SanityClient): Promise<string> {
  const { projectId, dataset } = client.config()
  const key = `${projectId}/${dataset}`
  const known = asked.get(key)
  if (known) return known
  const answer = client
    .fetch<unknown>('*[_id == "siteSettings"][0].timezone', {}, { perspective: 'published' })
    .then((found) => zone.parse(found))
    .catch(() => {
      asked.delete(key)
      return 'UTC'
    })
  asked.set(key, answer)
  return answer
}
