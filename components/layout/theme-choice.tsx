import styles from './theme-choice.module.css'

interface ThemeChoiceProps {
  readonly legend: string
  readonly automatic: string
  readonly light: string
  readonly dark: string
}

/** Light colours, dark ones, or those of the device (theme-choice.browser.ts). */
export function ThemeChoice({ legend, automatic, light, dark }: ThemeChoiceProps) {
  const themes = { '': automatic, light, dark }
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {Object.entries(themes).map(([theme, label]) => (
        <label key={theme}>
          <input type="radio" name="theme" value={theme} defaultChecked={theme === ''} suppressHydrationWarning />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
