import type { Words } from './words.ts'

/** What each service keeps in a visitor's browser, in Spanish. */
export const spanishCookieWords: Words['cookies'] = {
  thisWebsite: 'Este sitio web',
  necessary:
    'Recuerda lo que usted eligió sobre las cookies y los colores, y permite al equipo iniciar sesión y ver páginas sin publicar.',
  choice: 'Su elección sobre las cookies.',
  theme: 'Colores claros u oscuros, si los eligió al pie de una página.',
  session: 'Mantiene a un miembro del equipo conectado a Studio; los visitantes nunca la reciben.',
  preview: 'Muestra borradores a los miembros del equipo conectados; los visitantes nunca la reciben.',
  draftLink: 'Muestra un borrador a quien recibió un enlace a él.',
  studio: 'Ajustes de Studio de un miembro del equipo, como los paneles abiertos; los visitantes nunca los reciben.',
  youtube:
    'Reproduce vídeos dentro de los artículos. YouTube guarda lo que necesita en su propio dominio cuando se carga un vídeo.',
  player: 'Ajustes del reproductor, en youtube-nocookie.com.',
  vimeo:
    'Reproduce vídeos dentro de los artículos. Vimeo guarda lo que necesita en su propio dominio cuando se carga un vídeo.',
  robots: 'Distingue a las personas de los robots, en vimeo.com.',
  limits: 'Limita las peticiones, en vimeo.com.',
  countsVisits: 'Cuenta las visitas, para saber qué páginas se leen.',
  countsWithoutStoring: 'Cuenta las visitas, para saber qué páginas se leen. No guarda nada en su navegador.',
  tellsApart: 'Distingue a unos visitantes de otros.',
  tellsApartByServer: 'Distingue a unos visitantes de otros; la pone el servidor de medición, no la página.',
  holdsVisit: 'Mantiene unida la visita.',
  matomoVisit:
    'Distingue a unos visitantes de otros (_pk_id), mantiene unida la visita (_pk_ses) y su procedencia (_pk_ref).',
  matomoConsent: 'Recuerda el consentimiento y su retirada para Matomo.',
  posthogWithdrawal: 'Recuerda una retirada para PostHog.',
  lifetimes: {
    choice: '182 días',
    session: '30 días',
    preview: '12 horas',
    draftLink: 'hasta que caduca el enlace',
    browser: 'hasta que se cierra el navegador',
    erased: 'hasta que se borra',
    tab: 'hasta que se cierra la pestaña',
    halfHour: '30 minutos',
    lastVisit: '182 días desde la última visita',
    twoYears: '2 años',
    twentyHours: '20 horas',
    yearUnlessWithdrawn: '1 año; se borra si usted retira su consentimiento',
    matomo: '182 días, 30 minutos y 182 días',
    matomoConsent: '30 años; se borra si usted retira su consentimiento',
  },
}
