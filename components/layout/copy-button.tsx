interface CopyButtonProps {
  /** A path of the site, of which the address is copied; or the id of an element, of which the text is. */
  readonly copies: { readonly path: string } | { readonly element: string }
  readonly label: string
  /** What the `<output>` beside the button says afterwards. */
  readonly copied: string
  readonly notCopied: string
  /** Reported to analytics: the event, and its detail. */
  readonly event: string
  readonly detail: string
}

/** Copies (copy-button.browser.ts), and says whether it worked in the `<output>` that stands in the same element. */
export function CopyButton({ copies, label, copied, notCopied, event, detail }: CopyButtonProps) {
  return (
    <button
      type="button"
      data-copy-path={'path' in copies ? copies.path : undefined}
      data-copy-element={'element' in copies ? copies.element : undefined}
      data-copied={copied}
      data-not-copied={notCopied}
      data-analytics-event={event}
      data-analytics-detail={detail}
    >
      {label}
    </button>
  )
}
