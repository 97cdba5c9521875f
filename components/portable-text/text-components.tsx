import type { PortableTextReactComponents } from '@portabletext/react'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { FootnoteCall, Footnotes, Noted, PublicationCall } from './footnotes.tsx'
import type { NumberedBlock } from './number-notes.ts'

/** Paragraphs, headings, lists and what may stand inside a sentence. */
export function textComponents(language: SiteLanguage) {
  return {
    types: {
      noteCall: ({ value }) => <FootnoteCall call={value} language={language} />,
      citationCall: ({ value }) => <PublicationCall call={value} language={language} />,
    },
    block: {
      normal: ({ children, value }) => (
        <Noted notes={value.notes} language={language}>
          <p>{children}</p>
        </Noted>
      ),
      h2: ({ children, value }) => (
        <Noted notes={value.notes} language={language}>
          <h2>{children}</h2>
        </Noted>
      ),
      h3: ({ children, value }) => (
        <Noted notes={value.notes} language={language}>
          <h3>{children}</h3>
        </Noted>
      ),
      h4: ({ children, value }) => (
        <Noted notes={value.notes} language={language}>
          <h4>{children}</h4>
        </Noted>
      ),
    },
    list: {
      bullet: ({ children }) => <ul>{children}</ul>,
      number: ({ children }) => <ol>{children}</ol>,
    },
    listItem: ({ children, value }) => (
      <li>
        {children}
        <Footnotes notes={value.notes} language={language} />
      </li>
    ),
    marks: {
      strong: ({ children }) => <strong>{children}</strong>,
      em: ({ children }) => <em>{children}</em>,
      code: ({ children }) => <code>{children}</code>,
      sub: ({ children }) => <sub>{children}</sub>,
      sup: ({ children }) => <sup>{children}</sup>,
      link: ({ children, value }) => (value ? <SiteLink href={value.href}>{children}</SiteLink> : <>{children}</>),
      otherLanguage: ({ children, value }) => (
        <span lang={value?.language} dir="auto">
          {children}
        </span>
      ),
      footnote: ({ children }) => <>{children}</>,
      citation: ({ children }) => <>{children}</>,
    },
  } satisfies Partial<PortableTextReactComponents<NumberedBlock>>
}
