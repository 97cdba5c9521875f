import { themeScript } from './theme-script.ts'

/** Goes into `<head>`: the colours that the visitor chose, before anything is painted. */
export function ThemeHeadScript() {
  return <script dangerouslySetInnerHTML={{ __html: themeScript }} />
}
