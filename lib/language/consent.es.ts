import type { Words } from './words.ts'

/** What the site says about cookies and consent, in Spanish. */
export const spanishConsentWords: Words['consent'] = {
  policyTitle: 'Cookies',
  policyDescription: (site) => `Qué cookies usa ${site}, para qué, y cómo cambiar su elección.`,
  yourChoices: 'Sus elecciones',
  everyCookie: 'Todas las cookies',
  banner: {
    heading: 'Cookies en este sitio web',
    text: [
      'Usamos cookies para ofrecerle la mejor experiencia en este sitio web.',
      'Si elige «Aceptar todas las cookies», entendemos que da su consentimiento y no volverá a ver este mensaje.',
      'Si elige «Rechazar todas las cookies no esenciales», solo se usan las necesarias, que permiten funciones básicas',
      'como la seguridad, la gestión de la red y la accesibilidad. «Más información» le dice qué hace cada cookie.',
    ].join(' '),
    accept: 'Aceptar todas las cookies',
    reject: 'Rechazar todas las cookies no esenciales',
    findOutMore: 'Más información',
    statistics:
      'Contamos las visitas para saber qué páginas se leen, y solo lo usamos para mejorar este sitio web. Si se opone, elija «Rechazar todas las cookies no esenciales»: el recuento se detiene de inmediato.',
    saved: 'Se ha guardado su elección sobre las cookies.',
  },
  settings: {
    title: 'Configuración de cookies',
    close: 'Cerrar',
    allAbout: 'Todo sobre las cookies de este sitio web',
    agree: 'Lo que usted acepta',
    alwaysOn: 'siempre activas',
    save: 'Guardar mi elección',
    acceptAll: 'Aceptar todo',
    rejectAll: 'Rechazar todo',
  },
  categories: { necessary: 'Necesarias', analytics: 'Estadísticas', media: 'Contenido incrustado' },
  purposes: {
    necessary: 'Funciones básicas como la seguridad, la gestión de la red y la accesibilidad. No se pueden desactivar.',
    analytics: 'Nos dicen qué páginas se leen, para poder mejorarlas.',
    media: 'Reproduce vídeos de otros sitios web dentro de nuestros artículos.',
  },
  table: {
    usedBy: 'Quién la usa',
    name: 'Nombre',
    purpose: 'Finalidad',
    keptFor: 'Se conserva',
    kinds: {
      cookie: 'cookie',
      localStorage: 'almacenamiento local',
      sessionStorage: 'almacenamiento de sesión',
    },
  },
  embed: {
    note: (provider) =>
      `Este vídeo está en ${provider}, que puede usar cookies y saber que usted lo ha visto. No se carga hasta que usted lo diga.`,
    load: (provider) => `Cargar este vídeo de ${provider}`,
    watch: (provider) => `Verlo en ${provider}`,
  },
}
