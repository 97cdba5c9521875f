import { NextStudio } from 'next-sanity/studio/client-component'
import { embeddedLakePath, lake } from '#sanity/env.ts'
import { offlineFetch } from './offline-fetch.ts'
import { patientFetch } from './patient-fetch.ts'
import { studioConfig } from './studio-config.ts'

const { origin } = window.location

if (lake.kind === 'embedded') {
  const here = offlineFetch(globalThis.fetch.bind(globalThis), origin, lake.projectId)
  globalThis.fetch = patientFetch(here, origin + embeddedLakePath)
}

const config = studioConfig(origin)

/** Sanity Studio. It runs in the browser alone: its configuration needs the origin that it was loaded from. */
export function StudioApp() {
  return <NextStudio config={config} />
}
