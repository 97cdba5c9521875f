'use client'

import dynamic from 'next/dynamic'

/** Studio is a program for the browser; leaving it out on the server keeps it out of the server's build as well. */
export const StudioInBrowser = dynamic(async () => (await import('#sanity/studio/studio-app.tsx')).StudioApp, {
  ssr: false,
  loading: () => <output>Studio is starting…</output>,
})
