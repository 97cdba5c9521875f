import type { VendorGlobals, VendorPage } from '../adapter.ts'

export interface RecordingPage extends VendorPage {
  readonly scripts: { readonly address: string; readonly attributes: Readonly<Record<string, string>> }[]
}

/** A page without a browser: notes which scripts are asked for, and runs `onLoad` in their place. */
export function recordingPage(onLoad: (globals: VendorGlobals) => void = () => {}): RecordingPage {
  const page: RecordingPage = {
    globals: {},
    scripts: [],
    loadScript: async (address, attributes = {}) => {
      page.scripts.push({ address, attributes })
      onLoad(page.globals)
    },
  }
  return page
}
