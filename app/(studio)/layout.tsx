import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './studio.css'

export const metadata: Metadata = {
  title: 'Labwire Studio',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

/** Root layout of its own: Studio's styles reset everything, and the site's would reach into it. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <noscript>Studio needs JavaScript. The public site does not.</noscript>
        {children}
      </body>
    </html>
  )
}
