import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { portableTextBody } from '../shared/body.shape.ts'
import { presentOf } from '../shared/present.shape.ts'
import { seo } from '../shared/seo.shape.ts'
import { dateTime } from '../shared/text.shape.ts'

/** A page as a link. `path` has no leading slash: `about/history`. */
const pageLink = z.object({ _id: plainText, title: shownText, path: plainText })

export type PageLink = z.output<typeof pageLink>

/** A page made by editors. */
export const editorPage = pageLink.extend({
  _updatedAt: dateTime,
  body: portableTextBody,
  /** From the top of the site down to the page above this one. */
  ancestors: presentOf(pageLink),
  children: listOf(pageLink),
  seo,
})

export type EditorPage = z.output<typeof editorPage>

export const pagePath = z.object({ _id: plainText, path: plainText, _updatedAt: dateTime })
