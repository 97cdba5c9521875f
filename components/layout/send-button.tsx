interface SendButtonProps {
  /** With its leading slash. */
  readonly path: string
  readonly title: string
  readonly label: string
}

/** Hands an address to the share sheet of the system; hidden where there is none (send-button.browser.ts). */
export function SendButton({ path, title, label }: SendButtonProps) {
  return (
    <button
      type="button"
      hidden
      suppressHydrationWarning
      data-send-path={path}
      data-send-title={title}
      data-analytics-event="Share"
      data-analytics-detail="system"
    >
      {label}
    </button>
  )
}
