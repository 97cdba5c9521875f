/** Where a visitor's choice of colours is kept: `light` or `dark`; nothing when the device shall decide. */
export const themeKey = 'labwire-theme'

/**
 * Sets `<html data-theme>` before the first paint, so that a page never flashes in the other colours. A browser that
 * keeps nothing, or something else, follows the device.
 */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`
