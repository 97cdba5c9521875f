import sharp, { type Sharp } from 'sharp'
import { maxPixels } from './image-header.ts'
import { applyShape } from './image-shape.ts'
import type { Color } from './image-param-values.ts'
import type { ImageParams, OutputFormat } from './image-params.ts'
import { type ImagePlan, planImage, type Size } from './image-plan.ts'

/** Raised when the same URL gives other pixels than before, so that cached images are made again. */
export const rendererVersion = 1

/** Above this, a blur is done on a smaller image and scaled up: the eye sees no difference, the processor does. */
const widestBlur = 8

const white: Color = { r: 255, g: 255, b: 255, alpha: 1 }

/**
 * Renders a stored image by the parameters of its URL. Throws 400 for parameters that do not fit the image, and
 * sharp's own error when the file cannot be decoded or takes longer than 30 seconds.
 */
export async function renderImage(path: string, params: ImageParams, format: OutputFormat): Promise<Buffer> {
  const header = await sharp(path, { limitInputPixels: maxPixels }).metadata()
  const animate = keepsAnimation(params, format) && (header.pages ?? 1) > 1
  const source = { width: header.autoOrient.width, height: header.pageHeight ?? header.autoOrient.height }
  const plan = planImage(params, source, animate ? (header.pages ?? 1) : 1)
  const vectorScale = header.format === 'svg' && !params.rect ? enlargement(plan) : 1
  const image = sharp(path, { limitInputPixels: maxPixels, animated: animate, density: 72 * vectorScale }).autoOrient()
  const shaped = applyTone(applyShape(image, enlarge(plan, vectorScale), blurShrink(params)), params)
  const turned = await applyTurn(shaped, params)
  return encode(await applyCanvas(turned, params, plan, format), format, params.quality)
    .timeout({ seconds: 30 })
    .toBuffer()
}

/** Frames are stacked in one tall picture, so only what acts on each row alike can be done to an animation. */
function keepsAnimation(params: ImageParams, format: OutputFormat): boolean {
  const { still, orientation, flipHorizontal, flipVertical, blur, sharpen, pad, fit } = params
  if (format !== 'gif' && format !== 'webp') return false
  const turned = orientation !== 0 || flipHorizontal || flipVertical
  return !still && !turned && blur === 0 && sharpen === 0 && pad === 0 && fit !== 'fill' && fit !== 'fillmax'
}

/** A drawing is rasterised at the size that it is shown at, at most 40 times its own. */
function enlargement({ region, scaled }: ImagePlan): number {
  const wanted = Math.max(scaled.width / region.width, scaled.height / region.height)
  const affordable = Math.sqrt(maxPixels / (region.width * region.height))
  return Math.max(1, Math.min(wanted, affordable * 0.9, 40))
}

function enlarge(plan: ImagePlan, factor: number): ImagePlan {
  if (factor === 1) return plan
  const { width, height } = plan.region
  return {
    ...plan,
    region: { left: 0, top: 0, width: Math.floor(width * factor), height: Math.floor(height * factor) },
  }
}

/** Standard deviation of the blur in pixels; `blur` runs to 2000. */
const sigmaOf = ({ blur, dpr }: ImageParams) => Math.max(0.3, (blur * dpr) / 5)

function blurShrink(params: ImageParams): number {
  return params.blur > 0 ? Math.max(1, sigmaOf(params) / widestBlur) : 1
}

function applyTone(image: Sharp, params: ImageParams): Sharp {
  let toned = image
  if (params.blur > 0) toned = toned.blur(Math.min(widestBlur, sigmaOf(params)))
  if (params.sharpen > 0) toned = toned.sharpen({ sigma: 0.5 + params.sharpen / 50 })
  if (params.saturation !== 0) toned = toned.modulate({ saturation: 1 + params.saturation / 100 })
  return params.invert ? toned.negate({ alpha: false }) : toned
}

/** sharp has an order of its own for mirroring and turning, so each is a step of its own here. */
async function applyTurn(image: Sharp, params: ImageParams): Promise<Sharp> {
  let turned = image
  if (params.orientation !== 0) turned = (await settle(turned)).rotate(params.orientation)
  if (!params.flipHorizontal && !params.flipVertical) return turned
  return (await settle(turned)).flop(params.flipHorizontal).flip(params.flipVertical)
}

/** Lays the image on its canvas: what padding adds and what transparency leaves open gets the background. */
async function applyCanvas(image: Sharp, params: ImageParams, plan: ImagePlan, format: OutputFormat): Promise<Sharp> {
  const ground = params.background
  let laid = image
  const shown = params.orientation % 180 === 0 ? plan.scaled : { width: plan.scaled.height, height: plan.scaled.width }
  if (blurShrink(params) > 1) laid = (await settle(laid)).resize(shown.width, shown.height, { fit: 'fill' })
  const margins = marginsOf(shown, plan.canvas)
  if (margins) laid = (await settle(laid)).ensureAlpha().extend({ ...margins, background: ground ?? white })
  if (ground && ground.alpha < 1) laid = underlay(await settle(laid), ground, plan.canvas)
  const opaque = format === 'jpg' || format === 'pjpg'
  if (ground?.alpha === 1) return (margins ? await settle(laid) : laid).flatten({ background: ground })
  return opaque ? (ground || margins ? await settle(laid) : laid).flatten({ background: white }) : laid
}

function marginsOf(shown: Size, canvas: Size) {
  const wide = canvas.width - shown.width
  const high = canvas.height - shown.height
  if (wide === 0 && high === 0) return null
  const left = Math.floor(wide / 2)
  const top = Math.floor(high / 2)
  return { left, top, right: wide - left, bottom: high - top }
}

function underlay(image: Sharp, background: Color, { width, height }: Size): Sharp {
  const sheet = { create: { width, height, channels: 4 as const, background } }
  return image.ensureAlpha().composite([{ input: sheet, blend: 'dest-over' }])
}

/** Carries out the steps so far, so that the next ones come after them and not where sharp would put them. */
async function settle(image: Sharp): Promise<Sharp> {
  const { data, info } = await image
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .timeout({ seconds: 30 })
    .toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

const defaultQuality = 75

function encode(image: Sharp, format: OutputFormat, asked: number | null): Sharp {
  const quality = Math.max(1, asked ?? defaultQuality)
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality })
    case 'pjpg':
      return image.jpeg({ quality, progressive: true })
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({ quality })
    // AVIF reaches the look of a JPEG at about seven tenths of its quality number. With the encoder's usual effort, 4, the
    // first visitor of a picture waits four times as long, for a quarter of a percent of its bytes and 0.3 dB.
    case 'avif':
      return image.avif({ quality: Math.max(1, Math.round(quality * 0.7)), effort: 3 })
    case 'gif':
      return image.gif()
  }
}
