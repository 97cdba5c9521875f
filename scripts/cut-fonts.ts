import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cutFont, cuts } from './fonts/cut-fonts.ts'

const folder = join(import.meta.dirname, '..', 'app', '(site)', 'fonts')

/** Cuts the site's fonts from their packages; to be run after an update of one of them. */
mkdirSync(folder, { recursive: true })
for (const [name, cut] of Object.entries(cuts)) {
  const font = await cutFont(cut)
  writeFileSync(join(folder, name), font)
  console.log(`${name}: ${font.byteLength} bytes`)
}
