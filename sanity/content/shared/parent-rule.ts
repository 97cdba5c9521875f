import type { ValidationContext } from '@sanity/types'
import { parentOf, ruleContext } from './lookup.ts'
import { chainAbove } from './rules/parent-chain.ts'

const circle = 'This would run in a circle: the one you chose stands, directly or further down, below this one.'

/** Refuses a parent that stands, directly or further down, below the document itself. */
export function noCircle(parent: { _ref?: string } | undefined, context: ValidationContext): Promise<true | string> {
  return checkParent(parent?._ref, context, Infinity)
}

/**
 * Refuses a parent that makes a circle, or a chain of more than `most` documents above this one.
 *
 * @param parent id of the document chosen as the parent
 */
export async function checkParent(
  parent: string | undefined,
  context: ValidationContext,
  most: number,
): Promise<true | string> {
  const rules = ruleContext(context)
  if (!parent || !rules) return true
  const above = await chainAbove(rules.id, parent, (id) => parentOf(rules, id))
  if (above === null) return circle
  return (
    above.length <= most ||
    `There can be ${most} pages above this one, here are ${above.length}. Choose one further up.`
  )
}
