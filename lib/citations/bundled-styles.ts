import bundledLocales from '@citation-js/plugin-csl/lib-mjs/locales.json' with { type: 'json' }
import bundledStyles from '@citation-js/plugin-csl/lib-mjs/styles.json' with { type: 'json' }

/** CSL files of the Citation Style Language project (CC BY-SA 3.0), as citation-js carries them. */
export const styles = bundledStyles

export const locales = bundledLocales
