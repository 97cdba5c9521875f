import { Parser } from 'htmlparser2'

const spokenAttributes = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label']
const spokenMetas = new Set(['description', 'og:title', 'og:site_name', 'og:description'])

/** Written elements that nobody reads. */
const silent = new Set(['script', 'style', 'annotation'])

/** Everything with a word in it that a page says to people: texts, names for screen readers, titles, descriptions. */
export function spokenWords(html: string): Set<string> {
  const said = new Set<string>()
  const open: string[] = []
  let text = ''
  const say = (words: string) => {
    const line = words.replace(/\s+/g, ' ').trim()
    if (/\p{L}{2}/u.test(line)) said.add(line)
  }
  const flush = () => {
    if (!open.some((name) => silent.has(name) || name === 'citation')) say(text)
    text = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      flush()
      // How a reference is written is decided by its style, not by the site's language.
      open.push(attributes['id']?.startsWith('cite-') ? 'citation' : name)
      for (const attribute of spokenAttributes) if (attributes[attribute]) say(attributes[attribute])
      if (spokenMetas.has(attributes['name'] ?? attributes['property'] ?? '')) say(attributes['content'] ?? '')
      if (name === 'input' && attributes['type'] === 'submit') say(attributes['value'] ?? '')
    },
    ontext(more) {
      text += more
    },
    onclosetag() {
      flush()
      open.pop()
    },
  })
  parser.end(html)
  return said
}
