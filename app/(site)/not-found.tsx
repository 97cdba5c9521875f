import type { Metadata } from 'next'
import { MissingPage, missingTitle } from './missing-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: await missingTitle() }
}

export default function NotFound() {
  return <MissingPage />
}
