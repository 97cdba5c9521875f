import { NextStudio } from 'next-sanity/studio/client-component'
import { lake } from '#sanity/env.ts'
import { embeddedFetch } from './embedded-fetch.ts'
import { studioConfig } from './studio-config.ts'

const { origin } = window.location

if (lake.kind === 'embedded') {
  globalThis.fetch = embeddedFetch(globalThis.fetch.bind(globalThis), origin, lake.projectId)
}

const config = studioConfig(origin)

/** Sanity Studio. It runs in the browser alone: its configuration needs the origin that it was loaded from. */
export function StudioApp() {
  return <NextStudio config={config} />
}
