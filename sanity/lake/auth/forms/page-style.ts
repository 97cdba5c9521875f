import { createHash } from 'node:crypto'

/** Style of the account pages, inline because they load nothing from anywhere. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#16191d, #eceef1);
  --soft: light-dark(#565d66, #a3abb5);
  --page: light-dark(#f4f3f0, #101215);
  --card: light-dark(#fff, #191c20);
  --line: light-dark(#8a9099, #6d747d);
  --action: light-dark(#0b4f8a, #7db8ec);
  --on-action: light-dark(#fff, #0b1219);
  --alert: light-dark(#a3150c, #ffb0a8);
  --alert-ground: light-dark(#fdeceb, #33191a);
}
* { box-sizing: border-box }
body {
  margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 1.5rem 1rem;
  background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main { width: min(100%, 26rem); background: var(--card); padding: clamp(1.5rem, 6vw, 2.5rem); border-radius: .75rem; box-shadow: 0 1px 3px #0002, 0 12px 32px #0001 }
.brand { margin: 0 0 1.5rem; font: 600 1.05rem/1.2 ui-serif, Georgia, "Times New Roman", serif; color: var(--soft) }
h1 { margin: 0 0 .5rem; font: 600 1.75rem/1.2 ui-serif, Georgia, "Times New Roman", serif; text-wrap: balance }
p { margin: 0 0 1rem; overflow-wrap: anywhere }
.soft { color: var(--soft); font-size: .925rem }
.alert { padding: .75rem 1rem; border-inline-start: .25rem solid var(--alert); background: var(--alert-ground); color: var(--alert); border-radius: .25rem }
label { display: block; margin: 1.25rem 0 .3rem; font-weight: 600 }
.hint { margin: 0 0 .4rem; color: var(--soft); font-size: .875rem }
input { width: 100%; padding: .65rem .75rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .4rem }
input[aria-invalid] { border-color: var(--alert); border-width: 2px }
button { width: 100%; margin-top: 1.75rem; padding: .75rem 1rem; font: inherit; font-weight: 600; color: var(--on-action); background: var(--action); border: 1px solid transparent; border-radius: .4rem; cursor: pointer }
button:hover { filter: brightness(1.1) }
button.quiet { margin: .5rem 0 0; color: var(--action); background: none; border-color: currentColor }
a { color: var(--action) }
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px }
.after { margin: 1.25rem 0 0 }
hr { margin: 1.75rem 0 .5rem; border: 0; border-top: 1px solid var(--line) }
@media (forced-colors: active) { main { border: 1px solid } }
`

/** CSP source expression that allows this one style and no other. */
export const pageStyleHash = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`
