/** An arrow into a tray, drawn on the grid of Studio's own icons. */
export function ImportIcon() {
  return (
    <svg
      data-sanity-icon="import"
      width="1em"
      height="1em"
      viewBox="0 0 25 25"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.2}
    >
      <path d="M12.5 4.5v11m0 0-4-4m4 4 4-4" strokeLinejoin="round" />
      <path d="M5.5 15.5v5h14v-5" strokeLinejoin="round" />
    </svg>
  )
}
