/** An open book. */
export function GuideIcon() {
  return (
    <svg
      data-sanity-icon="guide"
      width="1em"
      height="1em"
      viewBox="0 0 25 25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    >
      <path d="M12.5 7.5v12M12.5 7.5C10.5 6 8 5.5 4.5 5.5v12c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-12c-3.5 0-6 .5-8 2Z" />
    </svg>
  )
}
