/** What the site says about cookies and consent, in English. */
export const englishConsentWords = {
  policyTitle: 'Cookies',
  policyDescription: (site: string) => `Which cookies ${site} uses, what for, and how to change your choice.`,
  yourChoices: 'Your choices',
  everyCookie: 'Every cookie',
  banner: {
    heading: 'Cookies on this website',
    text: [
      'We use cookies to give you the best experience of this website.',
      'If you choose “Accept all cookies”, we take that as your consent, and you will not see this message again.',
      'If you choose “Reject all non-essential cookies”, only necessary cookies are used: they provide core functions',
      'such as security, network management and accessibility. “Find out more” tells you what each cookie does.',
    ].join(' '),
    accept: 'Accept all cookies',
    reject: 'Reject all non-essential cookies',
    findOutMore: 'Find out more',
    /** Under the United Kingdom's exception for statistics, which requires clear information. */
    statistics:
      'We count visits to see which pages are read, and use that only to improve this website. If you object, choose “Reject all non-essential cookies”: counting then stops at once.',
    saved: 'Your cookie choice has been saved.',
  },
  settings: {
    title: 'Cookie settings',
    close: 'Close',
    allAbout: 'All about the cookies on this website',
    agree: 'What you agree to',
    alwaysOn: 'always on',
    save: 'Save my choices',
    acceptAll: 'Accept all',
    rejectAll: 'Reject all',
  },
  categories: { necessary: 'Necessary', analytics: 'Analytics', media: 'Embedded media' },
  purposes: {
    necessary: 'Core functions such as security, network management and accessibility. They cannot be switched off.',
    analytics: 'Tells us which pages are read, so that we can improve them.',
    media: 'Plays videos from other websites inside our articles.',
  },
  table: {
    usedBy: 'Used by',
    name: 'Name',
    purpose: 'Purpose',
    keptFor: 'Kept for',
    kinds: { cookie: 'cookie', localStorage: 'local storage', sessionStorage: 'session storage' },
  },
  embed: {
    note: (provider: string) =>
      `This video is kept at ${provider}, which may set cookies and learn that you watched it. It is not loaded until you say so.`,
    load: (provider: string) => `Load this video from ${provider}`,
    watch: (provider: string) => `Watch it at ${provider}`,
  },
}
