/** Fields of an image as `contentImage` reads them; stands inside `image{ … }`. */
export const imageFragment = `
  "assetId": asset._ref,
  "lqip": asset->metadata.lqip,
  alt,
  decorative,
  caption,
  credit,
  creditUrl,
  licence,
  hotspot{x, y},
  crop{top, bottom, left, right}`
