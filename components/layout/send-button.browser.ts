/** Shows the buttons of `SendButton` where the system has a share sheet, and answers them. */
export function sendOnPress(): void {
  if (!('share' in navigator)) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-send-path]')) button.hidden = false
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-send-path]') : null
    if (!button) return
    const { sendPath = '', sendTitle = '' } = button.dataset
    // Whoever closes the system's sheet again has done nothing wrong.
    void navigator.share({ title: sendTitle, url: new URL(sendPath, location.href).href }).catch(() => undefined)
  })
}
