import { useMemo } from 'react'
import { useFormValue, type InputProps } from 'sanity'
import { bannerWords } from '#lib/consent/banner-words.ts'
import { consentSetup } from '#lib/consent/consent-setup.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { BannerPreview } from './banner-preview.tsx'
import { consentAsTyped, languageAsTyped } from './settings-as-typed.ts'

/** The texts of the banner, and under them the banner itself with what is being typed. */
export function ConsentInput(props: InputProps) {
  const analytics = useFormValue(['analytics'])
  const language = useFormValue(['language'])
  const consent = props.value
  const words = useMemo(
    () => bannerWords(consentSetup(consentAsTyped(consent, analytics), siteLanguage(languageAsTyped(language)).words)),
    [consent, analytics, language],
  )
  return (
    <>
      {props.renderDefault(props)}
      <BannerPreview words={words} />
    </>
  )
}
