interface ChoiceOfProps<Name extends string> {
  readonly label: string
  /** Of the group of radio buttons; one in a page. */
  readonly name: string
  readonly options: Readonly<Record<Name, { readonly label: string }>>
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

/** One of a few, as radio buttons side by side. */
export function ChoiceOf<Name extends string>({ label, name, options, chosen, onChoose }: ChoiceOfProps<Name>) {
  return (
    <fieldset style={{ display: 'flex', gap: '1rem', margin: 0, padding: 0, border: 0 }}>
      <legend style={{ float: 'left', marginInlineEnd: '1rem', padding: 0 }}>{label}</legend>
      {namesOf(options).map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />{' '}
          {options[option].label}
        </label>
      ))}
    </fieldset>
  )
}

function namesOf<Name extends string>(options: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = []
  for (const name in options) names.push(name)
  return names
}
