import type { Metadata } from 'next'
import { MissingPage, missingTitle } from '../missing-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: await missingTitle(), robots: { index: false, follow: true } }
}

/**
 * The 404 page as ready HTML. When a page calls `notFound()`, Next answers 404 with an empty body that its client
 * fills in; `npm start` sends this page's HTML in its place, so that visitors without JavaScript see it too.
 */
export default function PageNotFound() {
  return <MissingPage />
}
