import { defineDocuments, presentationTool } from 'sanity/presentation'
import { documentLocations } from './locations/document-locations.ts'

/** Which document a page of the site is about; Presentation opens it beside the page. */
const mainDocuments = defineDocuments([
  { route: '/', filter: '_id == "siteSettings"' },
  // Lists are about no document in particular; without this they would be taken for pages by editors.
  { route: ['/news', '/publications', '/people', '/topics', '/search'], resolve: () => undefined },
  { route: '/news/:slug', filter: '_type == "news" && slug.current == $slug' },
  { route: '/publications/:slug', filter: '_type == "publication" && slug.current == $slug' },
  { route: '/people/:slug', filter: '_type == "person" && slug.current == $slug' },
  { route: '/topics/:slug', filter: '_type == "topic" && slug.current == $slug' },
  { route: ['/:slug', '/:above/:slug', '/:top/:above/:slug'], filter: '_type == "page" && slug.current == $slug' },
])

/** Presentation: the site in Draft Mode beside the form, with overlays that open the field behind a text or picture. */
export const presentation = presentationTool({
  title: 'Preview',
  previewUrl: {
    initial: '/',
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable' },
  },
  resolve: { mainDocuments, locations: documentLocations },
})
