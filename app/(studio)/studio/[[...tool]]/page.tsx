import { StudioInBrowser } from '../../studio.client.tsx'

/** Every address below /studio is one program; Studio reads the rest of the path itself. */
export default function StudioPage() {
  return <StudioInBrowser />
}
