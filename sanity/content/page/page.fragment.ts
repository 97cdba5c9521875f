/** Path of a page below the site's root: the slugs of the pages above it, at most two, and its own. */
export const pagePathFragment = `coalesce(parent->parent->slug.current + "/", "") +
  coalesce(parent->slug.current + "/", "") + slug.current`
