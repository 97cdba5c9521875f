interface PageEventProps {
  /** E.g. `Not found`, `Search without result`. */
  readonly name: string
  readonly detail?: string
}

/**
 * Reports that a page was shown in some state, to visitors' analytics if there is a yes (document-events.ts). For a press
 * of a button or link, put `data-analytics-event="Cite"` and `data-analytics-detail="bibtex"` on it instead.
 */
export function PageEvent({ name, detail }: PageEventProps) {
  return <span hidden data-page-event={name} data-page-event-detail={detail} />
}
