import type { ConsentEngine } from '#lib/consent/consent-engine.ts'

/** Every box for a purpose shows the current choice, until the visitor ticks it otherwise. Off without a choice. */
export function tickAgreedPurposes(engine: ConsentEngine): void {
  const drafts = new Set<EventTarget>()
  const tick = () => {
    const granted: readonly string[] = engine.state().granted
    const boxes = document.querySelectorAll<HTMLInputElement>('[data-consent-form] input[name="purpose"]')
    for (const box of boxes) if (!drafts.has(box)) box.checked = granted.includes(box.value)
  }
  tick()
  engine.subscribe(() => {
    drafts.clear()
    tick()
  })
  document.addEventListener('change', ({ target }) => target && drafts.add(target))
  // Browsers put back what was ticked before a reload, after this script has run.
  addEventListener('pageshow', tick)
}
