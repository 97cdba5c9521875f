import type { ConsentEngine } from '#lib/consent/consent-engine.ts'
import { pageRemade } from './page-remade.ts'

/**
 * Puts players where the visitor agrees to media, or pressed a placeholder. An answer about all cookies that comes later
 * goes for that one too: after a no it is a placeholder again.
 */
export function openAllowedMedia(engine: ConsentEngine): void {
  const follow = () => {
    const allowed = engine.state().granted.includes('media')
    for (const gate of document.querySelectorAll<HTMLElement>('[data-media-gate]')) {
      if (allowed) open(gate)
      else close(gate)
    }
  }
  follow()
  engine.subscribe(follow)
  document.addEventListener(pageRemade, follow)
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-media-load]') : null
    const gate = button?.closest<HTMLElement>('[data-media-gate]')
    // Whoever pressed the button stays where they were.
    if (gate) open(gate)?.focus()
  })
}

function open(gate: HTMLElement): HTMLElement | null {
  const { placeholder, player } = partsOf(gate)
  if (!placeholder || !player) return null
  const shown = player.querySelector('iframe')
  if (shown) return shown
  const frame = document.createElement('iframe')
  // Of another origin, and it does not play without its own.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups')
  frame.title = gate.dataset['mediaTitle'] ?? ''
  frame.allow = 'fullscreen; picture-in-picture'
  frame.allowFullscreen = true
  frame.loading = 'lazy'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = gate.dataset['mediaGate'] ?? ''
  placeholder.hidden = true
  player.hidden = false
  player.append(frame)
  return frame
}

function close(gate: HTMLElement): void {
  const { placeholder, player } = partsOf(gate)
  if (!placeholder || !player) return
  player.replaceChildren()
  player.hidden = true
  placeholder.hidden = false
}

function partsOf(gate: HTMLElement) {
  return {
    placeholder: gate.querySelector<HTMLElement>('[data-media-placeholder]'),
    player: gate.querySelector<HTMLElement>('[data-media-player]'),
  }
}
