import type { Tool } from 'sanity'
import { studioPath } from '#sanity/env.ts'
import { GuideIcon } from './guide-icon.tsx'

/** "Guide": how the work is done, with pictures; served by the site itself, so that it is there without a network. */
export const guideTool: Tool = {
  // The guide's own pages stand at /studio/guide.
  name: 'help',
  title: 'Guide',
  icon: GuideIcon,
  component: Guide,
}

function Guide() {
  return (
    <iframe
      title="Guide for editors"
      sandbox="allow-same-origin allow-popups"
      src={`${studioPath}/guide`}
      style={{ display: 'block', inlineSize: '100%', blockSize: '100%', border: 0 }}
    />
  )
}
