/** Two people, drawn on the grid of Studio's own icons. */
export function AccessIcon() {
  return (
    <svg
      data-sanity-icon="users"
      width="1em"
      height="1em"
      viewBox="0 0 25 25"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.2}
    >
      <circle cx={10} cy={9} r={3.5} />
      <path d="M3.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6" strokeLinecap="round" />
      <path d="M16 6a3.2 3.2 0 0 1 0 6.2M18 14.6c2 .8 3.5 2.8 3.5 5.4" strokeLinecap="round" />
    </svg>
  )
}
