import { escapeHTML, toHTML, type PortableTextHtmlComponents } from '@portabletext/to-html'
import type { ContentImage } from '#sanity/content/shared/image.shape.ts'
import type { FeedStory } from '#sanity/content/news/news-feed.shape.ts'
import type { BodyBlock, MathBlock, QuoteBlock, TableBlock, VideoBlock } from '#sanity/content/shared/body.shape.ts'
import type { LanguageMark, LinkMark } from '#sanity/content/shared/body-block.shape.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { describeLicence } from '#lib/licences/describe-licence.ts'
import { numberNotes, type CitationCall, type NoteCall, type NumberedCallout, type Reference } from './number-notes.ts'

interface HtmlOptions {
  /** Origin of the public site: a feed is read elsewhere, so every address is a whole one. */
  readonly origin: string
  readonly language: SiteLanguage
}

interface StoryHtmlOptions extends HtmlOptions {
  /** How a reference is written, as text. */
  readonly cite: (reference: Reference) => string
}

/** Pictures are fetched by whatever shows the feed, mostly on a phone. */
const pictureWidth = 1200

/** A story's body as plain HTML for feed readers: no scripts, no frames, notes and references as lists at the end. */
export function storyHtml(body: readonly BodyBlock[], options: StoryHtmlOptions): string {
  const { origin, cite } = options
  const { blocks, references } = numberNotes(body)
  const notes = blocks.flatMap((block) =>
    block._type === 'block'
      ? block.notes
      : block._type === 'callout'
        ? block.content.flatMap((inner) => inner.notes)
        : [],
  )
  const components = htmlComponents(options)
  const text = toHTML([...blocks], { components, onMissingComponent: false })
  const cited = references.map((reference) => {
    const address = escapeHTML(`${origin}/publications/${reference.publication.slug}`)
    return `<a href="${address}">${escapeHTML(cite(reference))}</a>`
  })
  return `${text}${endList(notes.map((note) => escapeHTML(note.text)))}${endList(cited)}`
}

/** What was changed in a story since it was published: an update's note, then what was wrong. */
export function changesHtml(
  { updatedNote, corrections }: Pick<FeedStory, 'updatedNote' | 'corrections'>,
  { words, date, day }: SiteLanguage,
): string {
  const note =
    updatedNote?.date && updatedNote.text
      ? `${words.article.updated} ${date(updatedNote.date)}: ${updatedNote.text}`
      : null
  const lines = corrections.map((correction) => `<p>${escapeHTML(`${day(correction.date)}: ${correction.text}`)}</p>`)
  const heading = `<h2>${escapeHTML(words.article.corrections(corrections.length))}</h2>`
  return (note ? `<p><em>${escapeHTML(note)}</em></p>` : '') + (lines.length > 0 ? heading + lines.join('') : '')
}

/** What stands below the text: notes, then references. */
function endList(lines: readonly string[]): string {
  return lines.length > 0 ? `<hr><ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol>` : ''
}

/** A picture with its caption, whose it is, and under which licence: that goes with it wherever it is shown. */
export function figureHtml(image: ContentImage, { origin, language: { words } }: HtmlOptions): string {
  const address = escapeHTML(new URL(imageUrl(image, pictureWidth), origin).href)
  const { credit, creditUrl, licence } = image
  const licenceName = licence === null ? null : describeLicence(licence, words.media.licenceAt)
  const parts = [
    image.caption && escapeHTML(image.caption),
    credit && `${escapeHTML(words.media.credit)}: ${linked(credit, creditUrl)}`,
    licenceName && linked(licenceName.label, licenceName.url),
  ].filter(Boolean)
  const caption = parts.length > 0 ? `<figcaption>${parts.join('<br>')}</figcaption>` : ''
  return `<figure><img src="${address}" alt="${escapeHTML(image.alt)}">${caption}</figure>`
}

function linked(text: string, address: string | null): string {
  return address === null ? escapeHTML(text) : `<a href="${escapeHTML(address)}">${escapeHTML(text)}</a>`
}

interface Valued<Value> {
  readonly value: Value
}

function htmlComponents(options: HtmlOptions): Partial<PortableTextHtmlComponents> {
  const { origin } = options
  const components: Partial<PortableTextHtmlComponents> = {
    types: {
      noteCall: ({ value }: Valued<NoteCall>) => `<sup>${value.number}</sup>`,
      citationCall: ({ value }: Valued<CitationCall>) => ` [${value.number}]`,
      figure: ({ value }: Valued<{ image: ContentImage }>) => figureHtml(value.image, options),
      quote: ({ value }: Valued<QuoteBlock>) => quoteHtml(value),
      callout: ({ value }: Valued<NumberedCallout>) => {
        const title = value.title ? `<p><strong>${escapeHTML(value.title)}</strong></p>` : ''
        return `<blockquote>${title}${toHTML([...value.content], { components, onMissingComponent: false })}</blockquote>`
      },
      table: ({ value }: Valued<TableBlock>) => tableHtml(value),
      math: ({ value }: Valued<MathBlock>) => `<p><code>${escapeHTML(value.latex)}</code></p>`,
      video: ({ value }: Valued<VideoBlock>) =>
        `<p><a href="${escapeHTML(value.url)}">${escapeHTML(value.title)}</a></p>`,
    },
    marks: {
      sub: ({ children }: { readonly children: string }) => `<sub>${children}</sub>`,
      sup: ({ children }: { readonly children: string }) => `<sup>${children}</sup>`,
      link: ({ children, value }: { readonly children: string; readonly value?: LinkMark }) =>
        value ? `<a href="${escapeHTML(new URL(value.href, origin).href)}">${children}</a>` : children,
      otherLanguage: ({ children, value }: { readonly children: string; readonly value?: LanguageMark }) =>
        value ? `<span lang="${value.language}">${children}</span>` : children,
      footnote: ({ children }: { readonly children: string }) => children,
      citation: ({ children }: { readonly children: string }) => children,
    },
  }
  return components
}

function quoteHtml({ text, attribution }: QuoteBlock): string {
  const by = attribution ? `<p>— ${escapeHTML(attribution)}</p>` : ''
  return `<blockquote><p>${escapeHTML(text)}</p>${by}</blockquote>`
}

function tableHtml({ caption, headerRow, headerColumn, rows }: TableBlock): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const tag = (headerRow && row === 0) || (headerColumn && column === 0) ? 'th' : 'td'
      return `<${tag}>${escapeHTML(cell)}</${tag}>`
    })
    return `<tr>${written.join('')}</tr>`
  })
  return `<table>${caption ? `<caption>${escapeHTML(caption)}</caption>` : ''}${lines.join('')}</table>`
}
