import { defineDocuments, defineLocations, presentationTool } from 'sanity/presentation'
import { pathInFolder, pathOfPage } from './document-path.ts'

/** Which document a page of the site is about; Presentation opens it beside the page. */
const mainDocuments = defineDocuments([
  { route: '/', filter: '_id == "siteSettings"' },
  // Lists are about no document in particular; without this they would be taken for pages by editors.
  { route: ['/news', '/publications', '/people', '/search'], resolve: () => undefined },
  { route: '/news/:slug', filter: '_type == "news" && slug.current == $slug' },
  { route: '/publications/:slug', filter: '_type == "publication" && slug.current == $slug' },
  { route: '/people/:slug', filter: '_type == "person" && slug.current == $slug' },
  { route: '/topics/:slug', filter: '_type == "topic" && slug.current == $slug' },
  { route: ['/:slug', '/:above/:slug', '/:top/:above/:slug'], filter: '_type == "page" && slug.current == $slug' },
])

/** Shown while a document has no address, and so no page. */
const noPageYet = { message: 'It gets a page as soon as it has an address.', tone: 'caution' } as const

const news = defineLocations({
  select: { title: 'title', slug: 'slug.current' },
  resolve: (story) =>
    story?.slug
      ? {
          locations: [
            { title: story.title || 'Story without a headline', href: pathInFolder('news', story.slug) },
            { title: 'News archive', href: '/news' },
            { title: 'Front page', href: '/' },
          ],
        }
      : noPageYet,
})

const publication = defineLocations({
  select: { title: 'title', slug: 'slug.current' },
  resolve: (paper) =>
    paper?.slug
      ? {
          locations: [
            { title: paper.title || 'Publication without a title', href: pathInFolder('publication', paper.slug) },
            { title: 'Publications', href: '/publications' },
          ],
        }
      : noPageYet,
})

const person = defineLocations({
  select: { name: 'name', slug: 'slug.current' },
  resolve: (member) =>
    member?.slug
      ? {
          locations: [
            { title: member.name || 'Person without a name', href: pathInFolder('person', member.slug) },
            { title: 'People', href: '/people' },
          ],
        }
      : noPageYet,
})

const topic = defineLocations({
  select: { title: 'title', slug: 'slug.current' },
  resolve: (subject) =>
    subject?.slug
      ? { locations: [{ title: subject.title || 'Topic without a title', href: pathInFolder('topic', subject.slug) }] }
      : noPageYet,
})

const page = defineLocations({
  select: { title: 'title', slug: 'slug.current', above: 'parent.slug.current', top: 'parent.parent.slug.current' },
  resolve: (shown) =>
    shown?.slug
      ? {
          locations: [
            { title: shown.title || 'Page without a title', href: pathOfPage(shown.slug, shown.above, shown.top) },
          ],
        }
      : noPageYet,
})

const siteSettings = defineLocations({
  message: 'Used on every page.',
  tone: 'positive',
  locations: [{ title: 'Front page', href: '/' }],
})

const redirect = defineLocations({ message: 'It leads visitors on and has no page of its own.', tone: 'positive' })

/** Presentation: the site in Draft Mode beside the form, with overlays that open the field behind a text or picture. */
export const presentation = presentationTool({
  title: 'Preview',
  previewUrl: {
    initial: '/',
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable' },
  },
  resolve: { mainDocuments, locations: { news, publication, person, topic, page, siteSettings, redirect } },
})
