'use client'

import { useState } from 'react'

interface CopyCitationProps {
  /** Id of the element that holds the citation. */
  readonly from: string
  readonly label: string
  readonly done: string
  readonly failed: string
  /** Reported to analytics as the detail of the event “Cite”. */
  readonly style: string
  readonly className: string | undefined
}

/** Copies a citation with its italics, and as plain text for whatever takes no markup. */
export function CopyCitation({ from, label, done, failed, style, className }: CopyCitationProps) {
  const [said, say] = useState('')
  const copy = async () => {
    const citation = document.getElementById(from)
    if (citation) say((await copyElement(citation)) ? done : failed)
  }
  return (
    <span className={className}>
      <button type="button" onClick={() => void copy()} data-analytics-event="Cite" data-analytics-detail={style}>
        {label}
      </button>{' '}
      <output>{said}</output>
    </span>
  )
}

/** Whether it worked: pages that do not come by https have no clipboard, and a browser may refuse. */
async function copyElement(citation: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.write([clipboardItem(citation)])
    return true
  } catch {
    return false
  }
}

function clipboardItem(citation: HTMLElement): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([citation.textContent ?? ''], { type: 'text/plain' }),
    'text/html': new Blob([citation.innerHTML], { type: 'text/html' }),
  })
}
