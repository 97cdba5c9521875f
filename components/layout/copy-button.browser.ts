/** Answers the buttons of `CopyButton`, wherever they stand. */
export function copyOnPress(): void {
  document.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element
        ? target.closest<HTMLButtonElement>('button[data-copy-path], button[data-copy-element]')
        : null
    if (button) void copy(button)
  })
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copyPath, copyElement = '', copied = '', notCopied = '' } = button.dataset
  const done = await (copyPath === undefined ? copyTextOf(copyElement) : copyAddress(copyPath))
  const output = button.parentElement?.querySelector('output')
  if (output) output.textContent = done ? copied : notCopied
}

/** Whether it worked: pages that do not come by https have no clipboard, and a browser may refuse. */
async function copyAddress(path: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(new URL(path, location.href).href)
    return true
  } catch {
    return false
  }
}

/** Copies a text with its italics, and as plain text for whatever takes no markup. */
async function copyTextOf(id: string): Promise<boolean> {
  const element = document.getElementById(id)
  if (!element) return false
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([element.textContent], { type: 'text/plain' }),
        'text/html': new Blob([element.innerHTML], { type: 'text/html' }),
      }),
    ])
    return true
  } catch {
    return false
  }
}
