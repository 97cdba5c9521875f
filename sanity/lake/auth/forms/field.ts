import { html } from 'hono/html'

export interface Field {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'email' | 'password'
  readonly autocomplete: 'name' | 'username' | 'current-password' | 'new-password'
  readonly value?: string
  readonly hint?: string
  readonly invalid?: boolean
  readonly autofocus?: boolean
}

/** A labelled input. Its hint, and the page's error when the field is at fault, are read out with it. */
export function field(field: Field) {
  const described = [field.hint === undefined ? '' : `${field.name}-hint`, field.invalid ? 'error' : '']
    .filter((id) => id !== '')
    .join(' ')
  return html`<label for="${field.name}">${field.label}</label>
    ${field.hint === undefined ? '' : html`<p class="hint" id="${field.name}-hint">${field.hint}</p>`}
    <input
      id="${field.name}"
      name="${field.name}"
      type="${field.type}"
      autocomplete="${field.autocomplete}"
      required
      value="${field.value ?? ''}"
      ${field.invalid ? html`aria-invalid="true"` : ''}
      ${field.autofocus ? 'autofocus' : ''}
      ${described === '' ? '' : html`aria-describedby="${described}"`}
      ${field.type === 'text' ? '' : html`autocapitalize="none" spellcheck="false"`}
    />`
}

/** The one error of a form, above its fields. */
export function errorMessage(message: string | undefined) {
  return message === undefined ? '' : html`<p class="alert" role="alert" id="error">${message}</p>`
}
