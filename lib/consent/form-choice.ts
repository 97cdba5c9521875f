/** What pressing a button of a consent form grants; `null` for a button that is none of them. */
export function grantedByForm<Name extends string>(
  choice: string | null,
  asked: readonly Name[],
  ticked: readonly Name[],
): readonly Name[] | null {
  if (choice === 'accept') return asked
  if (choice === 'reject') return []
  return choice === 'save' ? ticked : null
}
