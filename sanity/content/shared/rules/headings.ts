import { z } from 'zod'

const headingBlock = z.object({ _key: z.string(), style: z.enum(['h2', 'h3', 'h4']) })

/** A heading that is more than one level below the one before it. */
export interface SkippedHeading {
  readonly key: string
  readonly message: string
}

/** Finds the headings of a body that skip a level. The page's title is the only heading of level 1. */
export function skippedHeadings(blocks: readonly unknown[]): SkippedHeading[] {
  const skipped: SkippedHeading[] = []
  let above = 1
  for (const candidate of blocks) {
    const heading = headingBlock.safeParse(candidate).data
    if (!heading) continue
    const level = Number(heading.style.slice(1))
    if (level > above + 1) skipped.push({ key: heading._key, message: messageFor(level, above) })
    above = level
  }
  return skipped
}

function messageFor(level: number, above: number): string {
  const before = above === 1 ? 'the title of the page' : `a heading ${above}`
  return `This heading ${level} follows ${before}. Make it a heading ${above + 1}, so that readers who jump from heading to heading do not miss a step.`
}
