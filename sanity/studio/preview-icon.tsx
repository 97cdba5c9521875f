/** An eye, drawn on the grid of Studio's own icons. */
export function PreviewIcon() {
  return (
    <svg
      data-sanity-icon="eye"
      width="1em"
      height="1em"
      viewBox="0 0 25 25"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.2}
    >
      <path d="M3.5 12.5s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Z" strokeLinejoin="round" />
      <circle cx={12.5} cy={12.5} r={3} />
    </svg>
  )
}
