import { set, type NumberInputProps } from 'sanity'

/** The number of the policy's version, and a button that raises it. */
export function PolicyVersionInput(props: NumberInputProps) {
  const { value, readOnly, onChange } = props
  return (
    <>
      {props.renderDefault(props)}
      <button
        type="button"
        disabled={readOnly ?? false}
        style={{ marginBlockStart: '0.5rem', padding: '0.5rem 0.75rem', font: 'inherit', cursor: 'pointer' }}
        onClick={() => onChange(set((value ?? 0) + 1))}
      >
        Ask everybody again
      </button>
    </>
  )
}
