import { bundleIslands } from './bundle-islands.ts'

/** Called by `next build`: bundles the script of visitors' pages, and prints its address. */
console.log(await bundleIslands())
